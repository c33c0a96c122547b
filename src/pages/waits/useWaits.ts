import { useEffect } from 'react'
import { connect, markTab, useSubject } from '@/platform'
import type { account } from '@/shared/account/contract'
import type { GatheredWait } from '@/shared/waits/schema'

const accounts = connect<typeof account>('account')

/** What waits for the person. The page around it shows its content without. */
export interface Waits {
  /** The most urgent first; null until it is known. */
  readonly items: readonly GatheredWait[] | null
  /** There are more than these. */
  readonly more: boolean
  /** Some of it could not be found out, or (without items) nothing could: no network, or worse. */
  readonly failed: boolean
  readonly reload: () => void
}

/**
 * Everything that waits, brought by one call.
 * @param domain only what is this domain's
 */
export function useWaits(domain?: string): Waits {
  const { data, error, state, reload: again } = useSubject(() => accounts.waits({}))
  const reload = () => void again()
  // Nothing waits for somebody whom the platform does not know, which is no failure: reading needs no login.
  const isStranger = error?.code === 'NOT_SIGNED_IN'
  // On the tab where 等您的事 stands, whichever screen asked: the same call says both.
  useEffect(() => {
    if (data !== null) markTab('home', data.items.length, data.more.length > 0)
    else if (isStranger) markTab('home', 0)
  }, [data, isStranger])
  const isWanted = (name: string) => domain === undefined || name === domain
  if (data !== null) {
    const items = data.items.filter((wait) => isWanted(wait.domain))
    const failed = data.missing.some(isWanted)
    return { items: failed && items.length === 0 ? null : items, more: data.more.some(isWanted), failed, reload }
  }
  return { items: isStranger ? [] : null, more: false, failed: !isStranger && state !== 'loading', reload }
}
