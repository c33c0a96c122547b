import '@/platform/olderPhones'
import { type PropsWithChildren } from 'react'
import { bringAhead, callPhone, IdentityProvider, openCloud, reveal, useIdentity } from '@/platform'
import { UiProvider } from '@/ui'
import './app.scss'

openCloud()
bringAhead()
// Only the browser build of one machine contains the switch between sample people.
if (__LOCAL__) void import('./local/personSwitch').then(({ showPersonSwitch }) => showPersonSwitch())

/** The entry: who is using the phone, and how they like their screens. Pages bring their own shell. */
export default function App({ children }: PropsWithChildren) {
  return (
    <IdentityProvider>
      <Looks>{children}</Looks>
    </IdentityProvider>
  )
}

function Looks({ children }: PropsWithChildren) {
  const { preferences } = useIdentity()
  return <UiProvider value={{ appearance: preferences, call: callPhone, reveal, place: '淮北公共法律服务' }}>{children}</UiProvider>
}
