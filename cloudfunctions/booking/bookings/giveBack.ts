import { leaveHand } from '../hand/repository'
import { passOn } from '../waitlist/passOn'
import type { StoredBooking } from './repository'

/**
 * Gives back what a booking that has ended still holds: its entry in the visitor's hand, then its place. The place goes last: as long as
 * it is claimed, `reconcile` sees that something is owed.
 */
export async function giveBack(stored: StoredBooking, now: string): Promise<void> {
  await leaveHand(stored.visitorKey, stored.need, stored._id, now)
  await passOn(stored.sheetId, stored.slot, { key: stored.visitorKey, id: stored._id }, now)
}
