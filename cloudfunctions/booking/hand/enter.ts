/**
 * What a visitor has in hand: one active booking per need and `booking.mostActive` in all, `limit.bookingsPerDay` made in a day; none while a
 * pause lasts.
 */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { isExempt, unconfirmed, type PriorityGroup } from '../../../src/shared/booking/priority'
import { valueOn } from '../../../src/shared/parameters'
import { addDays, dateOf, startOfDate } from '../../../src/shared/time'
import { confirmedOf, findHand, insertHand, renewInHand, takeInHand, type ActiveEntry, type Visitor } from './repository'

/** Paused; `unseen` are the groups that would lift it once a window has seen a paper. */
export interface Paused {
  readonly paused: string
  readonly unseen: ReturnType<typeof unconfirmed>
}

/** Why nothing more goes into a hand: too many, too many made today (until then), paused. Moments are UTC ISO. */
export type NotNow = 'tooMany' | { readonly tooOften: string } | Paused

/** May one more booking of a need that is not in this hand be entered? Asked before a place is taken, so that nobody takes one in vain. */
export function mayEnter(hand: Visitor | null, need: NeedCode, declared: readonly PriorityGroup[], now: string): 'yes' | NotNow {
  if (hand === null) return 'yes'
  const paused = pauseOf(hand, need, declared, now)
  if (paused !== null) return paused
  const today = dateOf(now)
  if (hand.count >= valueOn('booking.mostActive', today)) return 'tooMany'
  const madeToday = hand.made?.day === today ? hand.made.count : 0
  return madeToday < valueOn('limit.bookingsPerDay', today) ? 'yes' : { tooOften: startOfDate(addDays(today, 1)) }
}

/** The pause of a hand, unless this need or this visitor is exempt. */
export function pauseOf(hand: Visitor | null, need: NeedCode, declared: readonly PriorityGroup[], now: string): Paused | null {
  const until = hand?.pausedUntil ?? null
  const confirmed = confirmedOf(hand)
  if (until === null || until <= now || isExempt(need, declared, confirmed)) return null
  return { paused: until, unseen: unconfirmed(declared, confirmed) }
}

/**
 * Puts a booking into the hand that was looked at. One that is in it already is entered anew, so that nobody takes it for one that died.
 * False when it is not in: another booking was faster.
 */
export async function enter(key: string, need: NeedCode, entry: ActiveEntry, known: Visitor | null): Promise<boolean> {
  if (known?.active[need]?.bookingId === entry.bookingId) return renewInHand(key, need, entry.bookingId, entry.at)
  if (known === null && (await insertHand(key, need, entry)) === 'inserted') return true
  const today = dateOf(entry.at)
  const most = { active: valueOn('booking.mostActive', today), aDay: valueOn('limit.bookingsPerDay', today) }
  if (await takeInHand(key, need, entry, most, known?.made?.day === today || known === null)) return true
  // Another tap of the same wish is as good as this one.
  return (await findHand(key))?.active[need]?.bookingId === entry.bookingId
}
