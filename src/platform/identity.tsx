import { createContext, useCallback, useContext, useEffect, useState, type PropsWithChildren } from 'react'
import type { account, Preferences, StaffCard } from '@/shared/account/contract'
import { defaultPreferences } from '@/shared/account/preferences'
import { connect } from './connect'
import { readStored, store } from './storage'

const accounts = connect<typeof account>('account')
const storedAs = 'preferences'

/** Who is using the phone, as far as screens need it. */
export interface Identity {
  /** The member of staff this person is; null for residents, and until it is known. */
  readonly staff: StaffCard | null
  readonly preferences: Preferences
  /** Keeps a choice on this phone at once, and with the person so that it follows them to another. */
  readonly savePreferences: (next: Preferences) => void
}

const Context = createContext<Identity>({ staff: null, preferences: defaultPreferences, savePreferences: () => undefined })

/** Asks once who is calling. No screen waits for it: until it is known everybody is a resident. */
export function IdentityProvider({ children }: PropsWithChildren) {
  const [staff, setStaff] = useState<StaffCard | null>(null)
  const [preferences, setPreferences] = useState<Preferences>(() => ({ ...defaultPreferences, ...readStored<Preferences>(storedAs) }))

  useEffect(() => {
    void accounts.whoAmI({}).then((reply) => {
      if (!reply.ok) return
      setStaff(reply.data.staff)
      if (!reply.data.signedIn) return
      setPreferences(reply.data.preferences)
      store(storedAs, reply.data.preferences)
    })
  }, [])

  const savePreferences = useCallback((next: Preferences) => {
    setPreferences(next)
    store(storedAs, next)
    // Without a network the phone keeps the choice; it is sent again with the next one.
    void accounts.savePreferences(next)
  }, [])

  return <Context.Provider value={{ staff, preferences, savePreferences }}>{children}</Context.Provider>
}

export const useIdentity = (): Identity => useContext(Context)
