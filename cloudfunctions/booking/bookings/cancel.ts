import { bookingVerdict } from '../../../src/shared/booking/availableActions'
import type { booking } from '../../../src/shared/booking/contract'
import { valueOn } from '../../../src/shared/parameters'
import { addMinutes } from '../../../src/shared/time'
import { _, isRefusal, refuse, type Handler, type Refusal } from '../../kernel'
import { blame } from '../hand/faults'
import { bookings, type StoredBooking } from '../repository'
import { factsOf, viewOf } from './view'
import { leave } from '../hand/visitor'
import { passOn } from '../waitlist/waiting'

/**
 * Cancels. The booking's state is the decision; the place and the hand are given back after it, and again by a retry
 * or by `reconcile` if this call dies between. Free until two hours before; later it counts half.
 */
export const cancel: Handler<typeof booking.actions.cancel> = async ({ id }, { caller, now }) => {
  const stored = await bookings.find(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  const cancelled = await decide(stored, now)
  if (isRefusal(cancelled)) return cancelled
  await giveBack(cancelled, now)
  return viewOf(cancelled, now)
}

/** Sets the state, once. A booking that is being moved at the same moment is looked at again. */
async function decide(
  stored: StoredBooking,
  now: string,
  attempt = 1,
): Promise<StoredBooking | Refusal<'NOT_ACTIVE' | 'ALREADY_STARTED' | 'NOT_FOUND'>> {
  if (stored.state === 'cancelled') return stored
  const may = bookingVerdict('cancel', factsOf(stored), now)
  if (may !== 'yes' || attempt > 5) return refuse(may === 'ALREADY_STARTED' ? 'ALREADY_STARTED' : 'NOT_ACTIVE')
  const code = isLate(stored, now) ? 'CANCELLED_LATE' : 'CANCELLED'
  const guard = { state: 'booked', sheetId: stored.sheetId, slot: stored.slot }
  const done = await bookings.change(stored._id, guard, { state: 'cancelled', events: _.push([{ code, at: now, by: 'visitor' }]) })
  if (done && code === 'CANCELLED_LATE') await blame(stored, 0.5, now)
  const fresh = await bookings.find(stored._id)
  return fresh === null ? refuse('NOT_FOUND') : decide(fresh, now, attempt + 1)
}

/** Gives back what a booking that has ended still holds: its place and its entry in the visitor's hand. */
export async function giveBack(stored: StoredBooking, now: string): Promise<void> {
  await passOn(stored.sheetId, stored.slot, { key: stored.visitorKey, id: stored._id }, now)
  await leave(stored.visitorKey, stored.need, stored._id, now)
}

const isLate = (stored: StoredBooking, now: string): boolean =>
  stored.affected === null && now > addMinutes(stored.startsAt, -valueOn('booking.freeCancelMinutes', stored.date))
