/** What a visitor has in hand: one active booking per need and `booking.mostActive` in all; none while a pause lasts. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { findHand, insertHand, takeInHand, type ActiveEntry } from './repository'

export type Entering =
  | { readonly outcome: 'entered' }
  | { readonly outcome: 'has'; readonly entry: ActiveEntry }
  | { readonly outcome: 'tooMany' }
  | { readonly outcome: 'paused'; readonly until: string }

/** Puts a booking into the visitor's hand, if they may have it. Entering the same booking again changes nothing. */
export async function enter(key: string, need: NeedCode, entry: ActiveEntry, exempt: boolean): Promise<Entering> {
  const known = await findHand(key)
  if (known === null) return (await insertHand(key, need, entry)) === 'inserted' ? { outcome: 'entered' } : enter(key, need, entry, exempt)
  const has = known.active[need]
  if (has !== undefined) return { outcome: 'has', entry: has }
  if (!exempt && known.pausedUntil !== null && known.pausedUntil > entry.at) return { outcome: 'paused', until: known.pausedUntil }
  const most = valueOn('booking.mostActive', dateOf(entry.at))
  if (await takeInHand(key, need, entry, most)) return { outcome: 'entered' }
  const now = (await findHand(key))?.active[need]
  return now === undefined ? { outcome: 'tooMany' } : { outcome: 'has', entry: now }
}
