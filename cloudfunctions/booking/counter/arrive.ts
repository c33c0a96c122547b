import { sourceOf } from '../../../src/shared/booking/calling'
import type { Transaction } from '../../kernel'
import { forgiveWithin } from '../bookings/faults'
import { arriveWithin as noteArrival, type Deed, type StoredBooking } from '../bookings/repository'
import { backIn } from '../hand/hand'
import { takeWithin } from './queue'
import type { StoredTicket } from './repository'
import type { QueueKey, Taking } from './tickets'

export interface Arrival extends Deed {
  readonly place: 'kept' | 'late'
  readonly event: 'CHECKED_IN' | 'CORRECTED'
}

/** Gives an arrived visitor a number, and takes a no-show back if one was marked. */
export async function arriveWithin(transaction: Transaction, stored: StoredBooking, arrival: Arrival): Promise<StoredTicket> {
  const { event, now } = arrival
  const ticket = await takeWithin(transaction, keyOf(stored), takingOf(stored, arrival))
  if (stored.state !== 'booked') await takeBackMark(transaction, stored, now)
  await noteArrival(transaction, stored._id, ticket.number, event, arrival)
  return ticket
}

function takeBackMark(transaction: Transaction, stored: StoredBooking, now: string): Promise<void> {
  const { _id: bookingId, need, sheetId, slot } = stored
  return forgiveWithin(transaction, stored, now, backIn(need, { bookingId, sheetId, slot, at: now }))
}

const takingOf = (stored: StoredBooking, { place, by, now }: Arrival): Taking => ({
  origin: stored._id,
  source: sourceOf({ groups: stored.visitor.groups, wasAffected: stored.events.some(({ code }) => code === 'AFFECTED') }, place),
  bookingId: stored._id,
  slot: stored.slot,
  name: stored.visitor.name,
  person: stored.person,
  slip: null,
  by,
  now,
})

const keyOf = ({ pointId, need, date }: StoredBooking): QueueKey => ({ pointId, need, date })
