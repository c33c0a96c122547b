import { sourceOf } from '../../../src/shared/booking/calling'
import type { Transaction } from '../../kernel'
import { forgiveWithin } from '../bookings/faults'
import { arriveWithin as noteArrival, type Deed, type StoredBooking } from '../bookings/repository'
import { backIn } from '../hand/hand'
import { dayIdOf } from '../ids'
import { changeQueueWithin } from './queue'
import type { StoredTicket } from './repository'
import { ticketOf, withTicket } from './tickets'

export interface Arrival extends Deed {
  readonly place: 'kept' | 'late'
  readonly event: 'CHECKED_IN' | 'CORRECTED'
}

/** Gives an arrived visitor a number, and takes a no-show back if one was marked. The day's queue must be open. */
export async function arriveWithin(transaction: Transaction, stored: StoredBooking, arrival: Arrival): Promise<StoredTicket | null> {
  const { event, now } = arrival
  const queueId = dayIdOf(stored.pointId, stored.need, stored.date)
  const queue = await changeQueueWithin(transaction, queueId, withTicket(ticketFor(stored, arrival)))
  const ticket = queue === null ? undefined : ticketOf(queue, stored._id)
  if (ticket === undefined) return null
  if (stored.state !== 'booked') await takeBackMark(transaction, stored, now)
  await noteArrival(transaction, stored._id, ticket.number, event, arrival)
  return ticket
}

function takeBackMark(transaction: Transaction, stored: StoredBooking, now: string): Promise<void> {
  const { _id: bookingId, need, sheetId, slot } = stored
  return forgiveWithin(transaction, stored, now, backIn(need, { bookingId, sheetId, slot, at: now }))
}

const ticketFor = (stored: StoredBooking, { place, now }: Arrival): Omit<StoredTicket, 'number' | 'need'> => ({
  origin: stored._id,
  state: 'waiting',
  source: sourceOf({ groups: stored.visitor.groups, wasAffected: stored.events.some(({ code }) => code === 'AFFECTED') }, place),
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
