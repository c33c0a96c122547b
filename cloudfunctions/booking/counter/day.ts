import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife, isContestOpen, type BookingActor } from '../../../src/shared/booking/life'
import { dateOf } from '../../../src/shared/time'
import { findPoint } from '../../foundation'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { bookingsOfDay, type StoredBooking } from '../bookings/repository'
import { sidesOf } from '../bookings/sides'
import { handsByIds, type Visitor } from '../hand/repository'
import { pointFor } from '../ownPoint'
import { bookingActorOf, ticketActorOf } from './actor'
import { seeableOf } from './confirmVisitor'
import { ticketsInside } from './queue'
import { lastEndedOfDay, openTicketsOfDay, queuesOfDay, type StoredTicket } from './repository'
import { ticketLines } from './tickets'

/** Of the numbers that have ended the last ones are enough: for a glance back, and for ending by mistake. */
const endedShown = 20

/**
 * The day at a point: who is expected, by time, and the numbers in the order they were taken, each with what may be done now. All that
 * wait or are called, and the last that ended: it does not grow with the day.
 */
export const day: Handler<typeof booking.actions.day> = async ({ date: asked, pointId: named }, { caller, staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const date = asked ?? dateOf(now)
  const [point, booked, queues, open, ended] = await Promise.all([
    findPoint(pointId),
    bookingsOfDay(pointId, date),
    queuesOfDay(pointId, date),
    openTicketsOfDay(pointId, date),
    lastEndedOfDay(pointId, date, endedShown),
  ])
  if (point === null) return refuse('NOT_FOUND')
  const hands = await handsToSee(booked)
  const tickets = once([...open, ...ended, ...ticketsInside(queues)])
  return {
    date,
    pointId,
    pointName: point.name,
    expected: booked
      .filter(({ state }) => state !== 'cancelled')
      .map((stored) => expectedOf(stored, hands, bookingActorOf(staff, caller.key, stored), now)),
    tickets: ticketLines(queues, tickets, (ticket) => ticketActorOf(staff, caller.key, ticket), now),
  }
}

/** Each once, in the order in which they were taken: one may be inside its queue and have a document already. */
const once = (tickets: readonly StoredTicket[]): StoredTicket[] =>
  [...new Map([...tickets].reverse().map((ticket) => [ticket._id, ticket])).values()].sort(
    (a, b) => a.takenAt.localeCompare(b.takenAt) || a._id.localeCompare(b._id),
  )

/** The hands of those of whom there may be something to confirm: asked for at once, and not at all where there is nobody. */
async function handsToSee(booked: readonly StoredBooking[]): Promise<ReadonlyMap<string, Visitor>> {
  const keys = booked.filter((stored) => seeableOf(stored, null).length > 0).map(({ visitorKey }) => visitorKey)
  return new Map((keys.length === 0 ? [] : await handsByIds(keys)).map((hand) => [hand._id, hand]))
}

const expectedOf = (stored: StoredBooking, hands: ReadonlyMap<string, Visitor>, actor: BookingActor, now: string) => ({
  bookingId: stored._id,
  need: stored.need,
  slot: stored.slot,
  name: stored.visitor.name,
  state: stored.state,
  contested: isContestOpen(stored) ? stored.contested : null,
  sides: sidesOf(stored),
  seeable: seeableOf(stored, hands.get(stored.visitorKey) ?? null),
  actions: bookingLife.available(stored, actor, now),
})
