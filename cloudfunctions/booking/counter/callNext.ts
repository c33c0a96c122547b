import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { refuse, type Handler } from '../../kernel'
import { setCalled } from '../bookings/repository'
import { changeQueue } from './queue'
import { tellCalled } from './tellCalled'
import { calledBy, ticketViewOf, withCall } from './tickets'

/** Calls the next one to a window. The same call sent twice calls one person; two windows never call the same one. */
export const callNext: Handler<typeof booking.actions.callNext> = async ({ callId, need, window }, { staff, now }) => {
  const key = { pointId: staff.pointId, need, date: dateOf(now) }
  const called = calledBy(await changeQueue(key, withCall(callId, window, now)), callId)
  if (called === undefined) return refuse('NOBODY_WAITS')
  // After the queue, and again by a repeated call: the person's own view says that the number was called.
  if (called.bookingId !== null) await setCalled(called.bookingId, called.window ?? window, { by: staff._id, now })
  await tellCalled(called, now)
  return ticketViewOf(called)
}
