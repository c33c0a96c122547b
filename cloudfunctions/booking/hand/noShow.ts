import { dateOf, sayDate } from '../../../src/shared/time'
import { valueOn } from '../../../src/shared/parameters'
import { _, transact, type Transaction } from '../../kernel'
import { tellWithin } from '../../foundation'
import { both, changeHand, withFault, without } from './hand'
import { bookings, type StoredBooking, type Visitor } from '../repository'
import { isExempt } from './visitor'

/**
 * A visitor did not come: the mark, the count against them, the freed hand and the message stand together. The place
 * was used up. Done twice it is one; who has checked in meanwhile is not absent. True when the mark stands.
 */
export const markNoShow = (id: string, by: string, now: string): Promise<boolean> =>
  transact((transaction) => markWithin(transaction, id, by, now))

async function markWithin(transaction: Transaction, id: string, by: string, now: string): Promise<boolean> {
  const stored = await bookings.within(transaction).find(id)
  if (stored?.state !== 'booked') return stored?.state === 'absent'
  await bookings.within(transaction).update(id, { state: 'absent', absentAt: now, events: _.push([{ code: 'ABSENT', at: now, by }]) })
  await countWithin(transaction, stored, now)
  return true
}

/** Counts it, unless the visitor is exempt, and says what it means. */
export async function countWithin(transaction: Transaction, stored: StoredBooking, now: string): Promise<void> {
  const out = without(stored.need, stored._id)
  const exempt = isExempt(stored.need, stored.visitor.groups)
  const hand = await changeHand(
    transaction,
    stored.visitorKey,
    exempt ? out : both(out, withFault({ bookingId: stored._id, at: now, weight: 1 })),
    now,
  )
  await tellWithin(transaction, {
    _id: `absent-${stored._id}`,
    person: stored.person,
    at: now,
    title: '您约的时间没有来',
    text: exempt ? '还要办的话，可以再约，或直接来现场取号。' : meaning(hand, now),
    page: 'booking',
    subjectId: stored._id,
  })
}

/** What it means for the person. */
function meaning(hand: Visitor | null, now: string): string {
  const days = valueOn('booking.contestDays', dateOf(now))
  const objection = `记错了可以在 ${days} 天内申诉。`
  const until = hand?.pausedUntil ?? null
  return until === null
    ? `下次来不了，请提前取消，把位子让给别人。${objection}`
    : `网上预约暂停到 ${sayDate(dateOf(until), now)}。现场取号、打 12348、申请法律援助不受影响。${objection}`
}
