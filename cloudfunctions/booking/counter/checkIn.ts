import { checkInVerdict, checkInWindow } from '../../../src/shared/booking/checkInWindow'
import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { sayMoment } from '../../../src/shared/time'
import { isRefusal, refuse, transact, type Handler, type StaffMember, type Transaction } from '../../kernel'
import { findBookingWithin, type StoredBooking } from '../bookings/repository'
import { dayIdOf } from '../ids'
import { sayPlace } from '../sheet/freePlaces'
import { bookingActorOf } from './actor'
import { arriveWithin } from './arrive'
import { findBookingFor } from './findBooking'
import { openQueue } from './queue'
import { findQueueWithin } from './repository'
import { ticketOf, ticketViewOf } from './tickets'

/**
 * Checks a booked visitor in: a number and the booking's state, in one transaction. Who is late but comes the same
 * half-day waits among the walk-ins and is no no-show, even if the job has marked one already. For a mediation the
 * first side that comes checks in; at home and over video staff do. Sent twice it is one number.
 */
export const checkIn: Handler<typeof booking.actions.checkIn> = async ({ find }, { staff, now }) => {
  const found = await findBookingFor(find, staff, now)
  if (isRefusal(found)) return found
  // Refused here it has written nothing: the day's queue is opened for who gets a number.
  const may = isIn(found, staff, now) ? 'yes' : mayCheckIn(found, staff, now)
  if (may !== 'yes') return may
  await openQueue(found)
  const ticket = await transact((transaction) => checkInWithin(transaction, found, staff, now))
  return isRefusal(ticket) ? ticket : { bookingId: found._id, ticket: ticketViewOf(ticket), late: ticket.source !== 'booked' }
}

async function checkInWithin(transaction: Transaction, found: StoredBooking, staff: StaffMember, now: string) {
  const stored = await findBookingWithin(transaction, found._id)
  if (stored === null) return refuse('CODE_UNKNOWN')
  if (isIn(stored, staff, now)) {
    const queue = await findQueueWithin(transaction, dayIdOf(stored.pointId, stored.need, stored.date))
    return (queue && ticketOf(queue, stored._id)) ?? refuse('NOT_ACTIVE')
  }
  const may = mayCheckIn(stored, staff, now)
  if (may !== 'yes') return may
  const place = checkInVerdict(stored.startsAt, now) === 'inside' ? 'kept' : 'late'
  return (await arriveWithin(transaction, stored, { place, event: 'CHECKED_IN', by: staff._id, now })) ?? refuse('NOT_ACTIVE')
}

/** Checked in already, here and today: the same again. */
const isIn = (stored: StoredBooking, staff: StaffMember, now: string): boolean =>
  (stored.state === 'checkedIn' || stored.state === 'called') &&
  bookingLife.may('checkIn', stored, bookingActorOf(staff, stored.pointId), now) === 'NOT_ACTIVE'

function mayCheckIn(stored: StoredBooking, staff: StaffMember, now: string) {
  const may = bookingLife.may('checkIn', stored, bookingActorOf(staff, stored.pointId), now)
  return may === 'yes' ? may : refuse(may, { from: sayMoment(checkInWindow(stored.startsAt).from, now), when: sayPlace(stored, now) })
}
