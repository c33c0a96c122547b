import type { booking } from '../../../src/shared/booking/contract'
import { needCodes } from '../../../src/shared/booking/needs'
import { dateOf } from '../../../src/shared/time'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { findPoint } from '../../foundation'
import { isContestOpen } from '../bookings/contested'
import { pointFor } from '../ownPoint'
import { ticketViewOf } from './queue'
import { bookings, queues } from '../repository'

/** More bookings than a point has on a day. */
const most = 1000

/** The day at a point: who is expected, by time, and the numbers in the order they were taken. */
export const day: Handler<typeof booking.actions.day> = async ({ date: asked, pointId: named }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const date = asked ?? dateOf(now)
  const [point, booked, lines] = await Promise.all([
    findPoint(pointId),
    bookings.list({
      where: { pointId, date },
      orderBy: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: most,
    }),
    queues.list({ where: { pointId, date }, orderBy: [['need', 'asc']], limit: needCodes.length }),
  ])
  if (point === null) return refuse('NOT_FOUND')
  const expected = booked
    .filter(({ state }) => state !== 'cancelled')
    .map((stored) => ({
      bookingId: stored._id,
      need: stored.need,
      slot: stored.slot,
      name: stored.visitor.name,
      state: stored.state,
      // Only while staff still have to look at it.
      contested: isContestOpen(stored) ? stored.contested : null,
    }))
  const tickets = lines.flatMap((queue) => queue.tickets).sort((a, b) => a.takenAt.localeCompare(b.takenAt))
  return { date, pointId, pointName: point.name, expected, tickets: tickets.map(ticketViewOf) }
}
