import { isExempt } from '../../../src/shared/booking/priority'
import { transact } from '../../kernel'
import { changeHand } from '../hand/changeHand'
import { withFault } from '../hand/hand'
import type { StoredBooking } from './repository'

/** Counts a fault outside another change, once per booking: a late cancellation, by half. The exempt have none. */
export async function blame(stored: StoredBooking, weight: 0.5, now: string): Promise<void> {
  if (isExempt(stored.need, stored.visitor.groups)) return
  await transact((transaction) => changeHand(transaction, stored.visitorKey, withFault({ bookingId: stored._id, at: now, weight }), now))
}
