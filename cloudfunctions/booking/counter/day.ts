import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife, isContestOpen, type BookingActor } from '../../../src/shared/booking/life'
import { dateOf } from '../../../src/shared/time'
import { findPoint } from '../../foundation'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { bookingsOfDay, type StoredBooking } from '../bookings/repository'
import { sidesOf } from '../bookings/sides'
import { pointFor } from '../ownPoint'
import { bookingActorOf, ticketActorOf } from './actor'
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
  const tickets = queues.flatMap((queue) => ticketLines(queue, ticketActorOf(staff, pointId), now))
  return {
    date,
    pointId,
    pointName: point.name,
    expected: booked.filter(({ state }) => state !== 'cancelled').map((stored) => expectedOf(stored, actor, now)),
    tickets: tickets.sort((a, b) => a.takenAt.localeCompare(b.takenAt)),
  }
}

const expectedOf = (stored: StoredBooking, actor: BookingActor, now: string) => ({
  bookingId: stored._id,
  need: stored.need,
  slot: stored.slot,
  name: stored.visitor.name,
  state: stored.state,
  contested: isContestOpen(stored) ? stored.contested : null,
  sides: sidesOf(stored),
  actions: bookingLife.available(stored, actor, now),
})
