import Taro from '@tarojs/taro'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type PropsWithChildren } from 'react'
import type { account, Preferences, StaffCard } from '@/shared/account/contract'
import { noticeVersion } from '@/shared/account/notice'
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
  /** Whether the person agreed to what the notice says today. Nothing about them is sent before. */
  readonly agreed: boolean
  /** 同意 or 收回同意: holds on this phone at once, and is kept with the person. */
  readonly setConsent: (agreed: boolean) => void
}

const Context = createContext<Identity>({ ...nobody, agreed: false, savePreferences: () => undefined, setConsent: () => undefined })

/** Says who is calling. No screen waits for it: what the phone remembers is shown at once, then what the server says. */
export function IdentityProvider({ children }: PropsWithChildren) {
  const { kept, latest, keep } = useKept()
  const sendLooks = usePending(latest, pendingLooks(keep))
  const sendConsent = usePending(latest, pendingConsent(keep))
  const send = useCallback(async () => {
    await Promise.all([sendLooks(), sendConsent()])
  }, [sendLooks, sendConsent])
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
  const setConsent = useCallback(
    (agreed: boolean) => {
      keep({ agreedTo: agreed ? noticeVersion : null, consentUnsent: true })
      void send()
    },
    [keep, send],
  )
  const { signedIn, staff, preferences } = kept
  const agreed = kept.agreedTo === noticeVersion
  const identity = useMemo(
    () => ({ signedIn, staff, preferences, agreed, savePreferences, setConsent }),
    [signedIn, staff, preferences, agreed, savePreferences, setConsent],
  )
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

/** Something chosen here that the server may not know yet. */
interface Pending<Choice> {
  /** What is to be sent; null when the server knows. */
  of(kept: Kept): Choice | null
  send(choice: Choice): Promise<{ readonly ok: boolean }>
  /** The server knows it. */
  done(): void
}

const pendingLooks = (keep: Keep): Pending<Preferences> => ({
  of: ({ unsent, preferences }) => (unsent ? preferences : null),
  send: accounts.savePreferences,
  done: () => keep({ unsent: false }),
})

const pendingConsent = (keep: Keep): Pending<'yes' | 'no'> => ({
  of: ({ consentUnsent, agreedTo }) => (!consentUnsent ? null : agreedTo === null ? 'no' : 'yes'),
  send: (choice) => accounts.setConsent({ version: noticeVersion, agreed: choice === 'yes' }),
  done: () => keep({ consentUnsent: false }),
})

/** Sends what is pending, one call at a time, so that of two quick changes the later one stands. A failure never blocks. */
function usePending<Choice>(latest: Latest, pending: Pending<Choice>): () => Promise<void> {
  const sending = useRef(false)
  const { current } = useRef(pending)
  return useCallback(async () => {
    if (sending.current) return
    sending.current = true
    for (let choice = current.of(latest.current); choice !== null; choice = current.of(latest.current)) {
      const reply = await current.send(choice)
      // Kept on the phone; the next choice or the next start sends it again.
      if (!reply.ok) break
      if (current.of(latest.current) === choice) current.done()
    }
    sending.current = false
  }, [latest, current])
}

/** Asks who is calling until that was answered, then never again. */
function useAsking(latest: Latest, keep: Keep, send: () => Promise<void>): () => Promise<void> {
  const settled = useRef(false)
  return useCallback(async () => {
    if (settled.current) return
    settled.current = true
    const before = latest.current
    const reply = await accounts.whoAmI({})
    settled.current = reply.ok
    if (!reply.ok) return
    const { signedIn, staff, preferences, agreedTo } = reply.data
    // What was chosen while offline, or while the answer was under way, is newer than what the server knows.
    const chosenHere = latest.current.unsent || latest.current.preferences !== before.preferences
    const agreedHere = latest.current.consentUnsent || latest.current.agreedTo !== before.agreedTo
    keep({
      signedIn,
      staff,
      ...(signedIn && !chosenHere && { preferences }),
      ...(signedIn && !agreedHere && { agreedTo }),
    })
    if (signedIn) void send()
  }, [latest, keep, send])
}
