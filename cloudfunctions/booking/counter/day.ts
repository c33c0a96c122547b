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
import { queuesOfDay } from './repository'
import { ticketLines } from './tickets'

/** The day at a point: who is expected, by time, and the numbers in the order they were taken, each with what may be done now. */
export const day: Handler<typeof booking.actions.day> = async ({ date: asked, pointId: named }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const date = asked ?? dateOf(now)
  const [point, booked, queues] = await Promise.all([findPoint(pointId), bookingsOfDay(pointId, date), queuesOfDay(pointId, date)])
  if (point === null) return refuse('NOT_FOUND')
  const actor = bookingActorOf(staff, pointId)
  const hands = await handsToSee(booked)
  const tickets = queues.flatMap((queue) => ticketLines(queue, ticketActorOf(staff, pointId), now))
  return {
    date,
    pointId,
    pointName: point.name,
    expected: booked.filter(({ state }) => state !== 'cancelled').map((stored) => expectedOf(stored, hands, actor, now)),
    tickets: tickets.sort((a, b) => a.takenAt.localeCompare(b.takenAt)),
  }
}

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
