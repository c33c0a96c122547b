import Taro from '@tarojs/taro'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type PropsWithChildren } from 'react'
import type { account, Preferences, StaffCard } from '@/shared/account/contract'
import { connect } from './connect'
import { nobody, readKept, storeKept, type Kept } from './identityKept'

const accounts = connect<typeof account>('account')

/** Who is using the phone, as far as screens need it. */
export interface Identity {
  /** Whether the platform knows who is calling; false until it has said so. */
  readonly signedIn: boolean
  /** The member of staff this person is; null for residents, and until it is known. */
  readonly staff: StaffCard | null
  readonly preferences: Preferences
  /** Keeps a choice on this phone at once, and with the person so that it follows them to another. */
  readonly savePreferences: (next: Preferences) => void
}

const Context = createContext<Identity>({ ...nobody, savePreferences: () => undefined })

/** Says who is calling. No screen waits for it: what the phone remembers is shown at once, then what the server says. */
export function IdentityProvider({ children }: PropsWithChildren) {
  const { kept, latest, keep } = useKept()
  const send = useSending(latest, keep)
  const ask = useAsking(latest, keep, send)
  // At the start, and again at each return until it is known: the first time there may have been no network.
  useEffect(() => void ask(), [ask])
  Taro.useDidShow(() => void ask())

  const savePreferences = useCallback(
    (preferences: Preferences) => {
      keep({ preferences, unsent: true })
      void send()
    },
    [keep, send],
  )
  const { signedIn, staff, preferences } = kept
  const identity = useMemo(() => ({ signedIn, staff, preferences, savePreferences }), [signedIn, staff, preferences, savePreferences])
  return <Context.Provider value={identity}>{children}</Context.Provider>
}

export const useIdentity = (): Identity => useContext(Context)

type Latest = { readonly current: Kept }
type Keep = (part: Partial<Kept>) => void

function useKept(): { kept: Kept; latest: Latest; keep: Keep } {
  const [kept, setKept] = useState(readKept)
  const latest = useRef(kept)
  const keep = useCallback<Keep>((part) => {
    latest.current = { ...latest.current, ...part }
    setKept(latest.current)
    storeKept(latest.current)
  }, [])
  return { kept, latest, keep }
}

/** Sends the choice, one call at a time, so that of two quick changes the later one stands. A failure never blocks. */
function useSending(latest: Latest, keep: Keep): () => Promise<void> {
  const sending = useRef(false)
  return useCallback(async () => {
    if (sending.current) return
    sending.current = true
    while (latest.current.unsent) {
      const sent = latest.current.preferences
      const reply = await accounts.savePreferences(sent)
      // Kept on the phone; the next choice or the next start sends it again.
      if (!reply.ok) break
      if (latest.current.preferences === sent) keep({ unsent: false })
    }
    sending.current = false
  }, [latest, keep])
}

/** Asks who is calling until that was answered, then never again. */
function useAsking(latest: Latest, keep: Keep, send: () => Promise<void>): () => Promise<void> {
  const settled = useRef(false)
  return useCallback(async () => {
    if (settled.current) return
    settled.current = true
    const before = latest.current.preferences
    const reply = await accounts.whoAmI({})
    settled.current = reply.ok
    if (!reply.ok) return
    const { signedIn, staff, preferences } = reply.data
    // What was chosen while offline, or while the answer was under way, is newer than what the server knows.
    const chosenHere = latest.current.unsent || latest.current.preferences !== before
    keep({ signedIn, staff, ...(signedIn && !chosenHere && { preferences }) })
    if (signedIn) void send()
  }, [latest, keep, send])
}
