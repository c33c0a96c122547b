import { nextToCall, rowAfter } from '../../../src/shared/booking/calling'
import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { _, refuse, type Handler } from '../../kernel'
import { changeQueue, ticketViewOf, withChanged } from './queue'
import { bookings, type Queue, type StoredTicket } from '../repository'

/** Calls the next one to a window. The same call sent twice calls one person; two windows never call the same one. */
export const callNext: Handler<typeof booking.actions.callNext> = async ({ callId, need, window }, { staff, now }) => {
  const key = { pointId: staff.pointId, need, date: dateOf(now) }
  const called = calledBy(await changeQueue(key, (queue) => callIn(queue, callId, window, now)), callId)
  if (called === undefined) return refuse('NOBODY_WAITS')
  // After the queue, and again by a repeated call: the person's own view says that the number was called.
  if (called.bookingId !== null) {
    await bookings.change(
      called.bookingId,
      { state: 'checkedIn' },
      { state: 'called', events: _.push([{ code: 'CALLED', at: now, by: staff._id }]) },
    )
  }
  return ticketViewOf(called)
}

const calledBy = (queue: Queue, callId: string): StoredTicket | undefined => queue.tickets.find((ticket) => ticket.callId === callId)

function callIn(queue: Queue, callId: string, window: string, now: string): Queue {
  if (calledBy(queue, callId) !== undefined) return queue
  const next = nextToCall(queue, now)
  if (next === null) return queue
  const called = withChanged(queue, next.number, { state: 'called', window, calledAt: now, callId })
  return { ...called, prioritiesInARow: rowAfter(queue.prioritiesInARow, next) }
}
