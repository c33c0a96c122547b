/**
 * What a visitor has in hand: one active booking per need and `booking.mostActive` in all, `limit.bookingsPerDay` made in a day; none while a
 * pause lasts.
 */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { isExempt, unconfirmed, type PriorityGroup } from '../../../src/shared/booking/priority'
import { valueOn } from '../../../src/shared/parameters'
import { addDays, dateOf, startOfDate } from '../../../src/shared/time'
import { confirmedOf, findHand, insertHand, takeInHand, type ActiveEntry, type Visitor } from './repository'

export type Entering =
  | { readonly outcome: 'entered' }
  | { readonly outcome: 'has'; readonly entry: ActiveEntry }
  | { readonly outcome: 'tooMany' }
  | { readonly outcome: 'tooOften'; readonly until: string }
  | Paused

/** Paused; `unseen` are the groups that would lift it once the window has seen a paper. */
export interface Paused {
  readonly outcome: 'paused'
  readonly until: string
  readonly unseen: ReturnType<typeof unconfirmed>
}

/** Puts a booking into the visitor's hand, if they may have it. Entering the same booking again changes nothing. */
export async function enter(key: string, need: NeedCode, entry: ActiveEntry, declared: readonly PriorityGroup[]): Promise<Entering> {
  const known = await findHand(key)
  if (known === null)
    return (await insertHand(key, need, entry)) === 'inserted' ? { outcome: 'entered' } : enter(key, need, entry, declared)
  const has = known.active[need]
  if (has !== undefined) return { outcome: 'has', entry: has }
  const paused = pauseOf(known, need, declared, entry.at)
  if (paused !== null) return paused
  const today = dateOf(entry.at)
  const [active, aDay] = [valueOn('booking.mostActive', today), valueOn('limit.bookingsPerDay', today)]
  if (await takeInHand(known, need, entry, { active, aDay })) return { outcome: 'entered' }
  const now = await findHand(key)
  const mine = now?.active[need]
  if (mine !== undefined) return { outcome: 'has', entry: mine }
  if (now === null || now.count >= active) return { outcome: 'tooMany' }
  if (now.made?.day === today && now.made.count >= aDay) return { outcome: 'tooOften', until: startOfDate(addDays(today, 1)) }
  // Somebody else made the first of the day, or left, in this very moment.
  return enter(key, need, entry, declared)
}

/** The pause of a hand, unless this need or this visitor is exempt. */
export function pauseOf(hand: Visitor | null, need: NeedCode, declared: readonly PriorityGroup[], now: string): Paused | null {
  const until = hand?.pausedUntil ?? null
  const confirmed = confirmedOf(hand)
  if (until === null || until <= now || isExempt(need, declared, confirmed)) return null
  return { outcome: 'paused', until, unseen: unconfirmed(declared, confirmed) }
}
