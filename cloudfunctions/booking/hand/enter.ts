/** What a visitor has in hand: one active booking per need and `booking.mostActive` in all; none while a pause lasts. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { findHand, insertHand, renewInHand, takeInHand, type ActiveEntry, type Visitor } from './repository'

/** May one more booking of a need that is not in this hand be entered? Asked before a place is taken, so that nobody takes one in vain. */
export function mayEnter(hand: Visitor | null, now: string, exempt: boolean): 'yes' | 'tooMany' | { readonly until: string } {
  if (hand === null) return 'yes'
  if (!exempt && hand.pausedUntil !== null && hand.pausedUntil > now) return { until: hand.pausedUntil }
  return hand.count < valueOn('booking.mostActive', dateOf(now)) ? 'yes' : 'tooMany'
}

/**
 * Puts a booking into the hand that was looked at. One that is in it already is entered anew, so that nobody takes it for one that died.
 * False when it is not in: another booking was faster.
 */
export async function enter(key: string, need: NeedCode, entry: ActiveEntry, known: Visitor | null): Promise<boolean> {
  if (known?.active[need]?.bookingId === entry.bookingId) return renewInHand(key, need, entry.bookingId, entry.at)
  if (known === null && (await insertHand(key, need, entry)) === 'inserted') return true
  if (await takeInHand(key, need, entry, valueOn('booking.mostActive', dateOf(entry.at)))) return true
  // Another tap of the same wish is as good as this one.
  return (await findHand(key))?.active[need]?.bookingId === entry.bookingId
}
