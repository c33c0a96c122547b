import { checkInVerdict, checkInWindow } from '../../src/shared/booking/checkInWindow'
import type { booking } from '../../src/shared/booking/contract'
import { sayMoment } from '../../src/shared/time'
import { _, isRefusal, refuse, transact, type Handler, type Transaction } from '../kernel'
import { findBooking } from './findBooking'
import { backIn, changeHand, withoutFault } from './hand'
import { dayIdOf } from './ids'
import { changeQueueWithin, openQueue, ticketOf, ticketViewOf, withTicket } from './queue'
import { bookings, type StoredBooking, type StoredTicket } from './repository'

/**
 * Checks a booked visitor in: a number and the booking's state, in one transaction. Who is late but comes the same
 * half-day waits among the walk-ins and is no no-show, even if the job has marked one already. For a mediation the
 * first side that comes checks in; at home and over video staff do. Sent twice it is one number.
 */
export const checkIn: Handler<typeof booking.actions.checkIn> = async ({ find }, { staff, now }) => {
  const found = await findBooking(find, staff, now)
  if (isRefusal(found)) return found
  await openQueue(found)
  const ticket = await transact((transaction) => checkInWithin(transaction, found._id, staff._id, now))
  return isRefusal(ticket) ? ticket : { bookingId: found._id, ticket: ticketViewOf(ticket), late: ticket.source !== 'booked' }
}

async function checkInWithin(transaction: Transaction, id: string, staffId: string, now: string) {
  const stored = await bookings.within(transaction).find(id)
  if (stored === null) return refuse('CODE_UNKNOWN')
  const arrival = arrivalOf(stored, now)
  if (isRefusal(arrival)) return arrival
  const queue = await changeQueueWithin(transaction, dayIdOf(stored.pointId, stored.need, stored.date), arrival === 'again' ? (same) => same : withTicket(ticketFor(stored, arrival, now)))
  const ticket = queue === null ? undefined : ticketOf(queue, id)
  if (ticket === undefined) return refuse('NOT_ACTIVE')
  if (arrival === 'again') return ticket
  if (stored.state === 'absent') await changeHand(transaction, stored.visitorKey, (hand) => backIn(stored, now)(withoutFault(id)(hand)), now)
  await bookings.within(transaction).update(id, {
    state: 'checkedIn', ticket: ticket.number, absentAt: null, events: _.push([{ code: 'CHECKED_IN', at: now, by: staffId }]),
  })
  return ticket
}

function arrivalOf(stored: StoredBooking, now: string) {
  if (stored.state === 'checkedIn' || stored.state === 'called') return 'again' as const
  if (stored.state !== 'booked' && stored.state !== 'absent') return refuse('NOT_ACTIVE')
  const verdict = checkInVerdict(stored.startsAt, now)
  if (verdict === 'early') return refuse('TOO_EARLY_TO_CHECK_IN', { from: sayMoment(checkInWindow(stored.startsAt).from, now) })
  if (verdict === 'inside') return 'inside' as const
  // Staff who took a wrong no-show back may check the person in all day.
  const corrected = stored.events.some(({ code }) => code === 'CORRECTED')
  return verdict === 'late' || corrected ? ('late' as const) : refuse('TOO_LATE_TO_CHECK_IN')
}

const ticketFor = (stored: StoredBooking, arrival: 'inside' | 'late', now: string): Omit<StoredTicket, 'number' | 'need'> => ({
  origin: stored._id,
  state: 'waiting',
  source: arrival === 'inside' ? 'booked' : stored.visitor.groups.length > 0 ? 'priority' : 'walkIn',
  bookingId: stored._id,
  slot: stored.slot,
  name: stored.visitor.name,
  window: null,
  takenAt: now,
  calledAt: null,
  person: stored.person,
  recordId: null,
  callId: null,
})
