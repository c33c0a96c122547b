import { checkInVerdict, checkInWindow } from '../../../src/shared/booking/checkInWindow'
import type { booking } from '../../../src/shared/booking/contract'
import { sayMoment } from '../../../src/shared/time'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { arriveWithin } from './arrive'
import { findBooking } from './findBooking'
import { openQueue, ticketOf, ticketViewOf } from './queue'
import { bookings, queues, type StoredBooking } from '../repository'

/**
 * Checks a booked visitor in: a number and the booking's state, in one transaction. Who is late but comes the same
 * half-day waits among the walk-ins and is no no-show, even if the job has marked one already. For a mediation the
 * first side that comes checks in; at home and over video staff do. Sent twice it is one number.
 */
export const checkIn: Handler<typeof booking.actions.checkIn> = async ({ find }, { staff, now }) => {
  const found = await findBooking(find, staff, now)
  if (isRefusal(found)) return found
  const { _id: queueId } = await openQueue(found)
  const ticket = await transact((transaction) => checkInWithin(transaction, found._id, queueId, staff._id, now))
  return isRefusal(ticket) ? ticket : { bookingId: found._id, ticket: ticketViewOf(ticket), late: ticket.source !== 'booked' }
}

async function checkInWithin(transaction: Transaction, id: string, queueId: string, by: string, now: string) {
  const stored = await bookings.within(transaction).find(id)
  if (stored === null) return refuse('CODE_UNKNOWN')
  if (stored.state === 'checkedIn' || stored.state === 'called') {
    const queue = await queues.within(transaction).find(queueId)
    return (queue && ticketOf(queue, id)) ?? refuse('NOT_ACTIVE')
  }
  const place = placeOf(stored, now)
  if (isRefusal(place)) return place
  return (await arriveWithin(transaction, stored, { place, event: 'CHECKED_IN', by, now })) ?? refuse('NOT_ACTIVE')
}

function placeOf(stored: StoredBooking, now: string) {
  if (stored.state !== 'booked' && stored.state !== 'absent') return refuse('NOT_ACTIVE')
  const verdict = checkInVerdict(stored.startsAt, now)
  if (verdict === 'early') return refuse('TOO_EARLY_TO_CHECK_IN', { from: sayMoment(checkInWindow(stored.startsAt).from, now) })
  if (verdict === 'over') return refuse('TOO_LATE_TO_CHECK_IN')
  return verdict === 'inside' ? 'kept' : 'late'
}
