import { useIdentity, useShareCard } from '@/platform'
import { Screen } from '@/parts/Screen'
import { PassOn } from '@/parts/PassOn'
import { Stack } from '@/ui'
import { StaffEntries } from '../staff/StaffEntries'
import { About } from './parts/About'
import { Mine } from './parts/Mine'
import { Privacy } from './parts/Privacy'

/** 我的: what is mine, how my screens look, and for staff their work. */
export default function Me() {
  const { staff } = useIdentity()
  const share = useShareCard({ title: '遇到法律上的事，问律师不收钱', to: { page: 'home', params: {} } })
  return (
    <Screen
      tab
      title={staff === null ? '您好' : `您好，${staff.name}`}
      lead={staff === null ? '问律师不用报姓名，不用登记身份证。' : staff.title}
    >
      <Stack gap={4}>
        <StaffEntries />
        <Mine />
        <PassOn share={share} />
        <Privacy />
        <About />
      </Stack>
    </Screen>
  )
}
