import type { BookingEvent } from '../../../src/shared/booking/events'
import { _, type Transaction } from '../../kernel'
import { backIn, both, changeHand, withoutFault } from '../hand/hand'
import { dayIdOf } from '../ids'
import { changeQueueWithin, ticketOf, withTicket } from './queue'
import { bookings, type StoredBooking, type StoredTicket } from '../repository'

export interface Arrival {
  readonly place: 'kept' | 'late'
  readonly event: Extract<BookingEvent, 'CHECKED_IN' | 'CORRECTED'>
  readonly by: string
  readonly now: string
}

/** Gives an arrived visitor a number, and takes a no-show back if one was marked. The day's queue must be open. */
export async function arriveWithin(transaction: Transaction, stored: StoredBooking, arrival: Arrival): Promise<StoredTicket | null> {
  const { event, by, now } = arrival
  const queue = await changeQueueWithin(
    transaction,
    dayIdOf(stored.pointId, stored.need, stored.date),
    withTicket(ticketFor(stored, arrival)),
  )
  const ticket = queue === null ? undefined : ticketOf(queue, stored._id)
  if (ticket === undefined) return null
  if (stored.state !== 'booked')
    await changeHand(transaction, stored.visitorKey, both(withoutFault(stored._id, now), backIn(stored, now)), now)
  const fields = { state: 'checkedIn', ticket: ticket.number, absentAt: null, events: _.push([{ code: event, at: now, by }]) }
  await bookings.within(transaction).update(stored._id, fields)
  return ticket
}

/** Whom the point had to move once goes first the next time, late or not (reference B10). */
const goesFirst = (stored: StoredBooking) => stored.visitor.groups.length > 0 || stored.events.some(({ code }) => code === 'AFFECTED')

/** Who is late waits among the walk-ins, or the priority people. */
const sourceOf = (stored: StoredBooking, place: Arrival['place']) =>
  place === 'kept' ? 'booked' : goesFirst(stored) ? 'priority' : 'walkIn'

const ticketFor = (stored: StoredBooking, { place, now }: Arrival): Omit<StoredTicket, 'number' | 'need'> => ({
  origin: stored._id,
  state: 'waiting',
  source: sourceOf(stored, place),
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
