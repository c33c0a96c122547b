import { checkInVerdict, checkInWindow } from '../../../src/shared/booking/checkInWindow'
import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { sayMoment } from '../../../src/shared/time'
import { isRefusal, refuse, type Caller, type Handler, type StaffMember, type Transaction } from '../../kernel'
import { findBookingWithin, type StoredBooking } from '../bookings/repository'
import { dayIdOf, ticketIdOf } from '../ids'
import { sayPlace } from '../sheet/freePlaces'
import { bookingActorOf } from './actor'
import { arriveWithin } from './arrive'
import { findBookingFor } from './findBooking'
import { settledQueue, transactInQueue } from './queue'
import { findTicketWithin } from './repository'
import { ticketViewOf } from './tickets'

/** Who checks in: a member of staff, with their own person key. */
type Clerk = Pick<StaffMember, '_id' | 'name' | 'title' | 'roles' | 'pointId'> & Pick<Caller, 'key'>

/**
 * Checks a booked visitor in: a number and the booking's state, in one transaction. Who is late but comes the same
 * half-day waits among the walk-ins and is no no-show, even if the job has marked one already. For a mediation the
 * first side that comes checks in; at home and over video staff do. Sent twice it is one number.
 */
export const checkIn: Handler<typeof booking.actions.checkIn> = async ({ find }, { caller, staff, now }) => {
  const found = await findBookingFor(find, staff, now)
  if (isRefusal(found)) return found
  const clerk = { ...staff, key: caller.key }
  // Refused here it has written nothing: not even numbers of the version before are moved.
  const may = isIn(found, clerk, now) ? 'yes' : mayCheckIn(found, clerk, now)
  if (may !== 'yes') return may
  await settledQueue(queueOf(found))
  const ticket = await transactInQueue((transaction) => checkInWithin(transaction, found, clerk, now))
  return isRefusal(ticket) ? ticket : { bookingId: found._id, ticket: ticketViewOf(ticket), late: ticket.source !== 'booked' }
}

const queueOf = ({ pointId, need, date }: StoredBooking): string => dayIdOf(pointId, need, date)

async function checkInWithin(transaction: Transaction, found: StoredBooking, staff: Clerk, now: string) {
  const stored = await findBookingWithin(transaction, found._id)
  if (stored === null) return refuse('CODE_UNKNOWN')
  if (isIn(stored, staff, now))
    return (await findTicketWithin(transaction, ticketIdOf(queueOf(stored), stored.ticket ?? ''))) ?? refuse('NOT_ACTIVE')
  const may = mayCheckIn(stored, staff, now)
  if (may !== 'yes') return may
  const place = checkInVerdict(stored.startsAt, now) === 'inside' ? 'kept' : 'late'
  return arriveWithin(transaction, stored, { place, event: 'CHECKED_IN', by: staff._id, now })
}

/** Checked in already, here and today: the same again. */
const isIn = (stored: StoredBooking, staff: Clerk, now: string): boolean =>
  (stored.state === 'checkedIn' || stored.state === 'called') &&
  bookingLife.may('checkIn', stored, bookingActorOf(staff, staff.key, stored), now) === 'NOT_ACTIVE'

function mayCheckIn(stored: StoredBooking, staff: Clerk, now: string) {
  const may = bookingLife.may('checkIn', stored, bookingActorOf(staff, staff.key, stored), now)
  return may === 'yes' ? may : refuse(may, { from: sayMoment(checkInWindow(stored.startsAt).from, now), when: sayPlace(stored, now) })
}
