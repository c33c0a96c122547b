import { nextToCall, rowAfter } from '../../../src/shared/booking/calling'
import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { refuse, transact, type Handler, type Transaction } from '../../kernel'
import { setCalled } from '../bookings/repository'
import { dayIdOf } from '../ids'
import { settledQueue } from './queue'
import {
  callTicketWithin,
  changeQueueWithin,
  findQueueWithin,
  findTicketCalledBy,
  findTicketWithin,
  waitingOf,
  type Queue,
  type StoredTicket,
} from './repository'
import { tellCalled } from './tellCalled'
import { ticketViewOf } from './tickets'

/** One call. `key` is the caller's own person key: nobody calls their own number. */
interface Call {
  readonly queueId: string
  readonly callId: string
  readonly window: string
  readonly by: string
  readonly key: string
  readonly now: string
}

/** Calls the next one to a window. The same call sent twice calls one person; two windows never call the same one. */
export const callNext: Handler<typeof booking.actions.callNext> = async ({ callId, need, window }, { caller, staff, now }) => {
  const queueId = dayIdOf(staff.pointId, need, dateOf(now))
  const called = await call({ queueId, callId, window, by: staff._id, key: caller.key, now })
  if (called === null) return refuse('NOBODY_WAITS')
  // After the queue, and again by a repeated call: the person's own view says that the number was called. Unless it is over since.
  if (called.state !== 'called') return ticketViewOf(called)
  if (called.bookingId !== null) await setCalled(called.bookingId, called.window ?? window, { by: staff._id, now })
  await tellCalled(called, callId, now)
  return ticketViewOf(called)
}

const tries = 40
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(60, 5 * attempt)))

async function call(of: Call, attempt = 1): Promise<StoredTicket | null> {
  // The queue first: whoever calls after this look raises its count, and what was seen of the line no longer holds.
  const queue = await settledQueue(of.queueId)
  if (queue === null) return null
  const [earlier, waiting] = await Promise.all([findTicketCalledBy(of.queueId, of.callId), waitingOf(of.queueId)])
  if (earlier !== null) return earlier
  const next = nextToCall({ ...queue, tickets: waiting.filter(({ person }) => person !== of.key) }, of.now)
  if (next === null) return null
  const called = await transact((transaction) => callWithin(transaction, queue, next, of))
  if (called !== null) return called
  // Worded as a conflict: the person hears "busy, try again", and the same request sent again is safe.
  if (attempt >= tries) throw new Error('TransactionConflict: another window was faster at every try')
  await pause(attempt)
  return call(of, attempt + 1)
}

/** Null when somebody else has called since the line was looked at. */
async function callWithin(
  transaction: Transaction,
  seen: Queue,
  next: StoredTicket,
  { queueId, callId, window, by, now }: Call,
): Promise<StoredTicket | null> {
  const [queue, ticket] = [await findQueueWithin(transaction, queueId), await findTicketWithin(transaction, next._id)]
  const calls = queue?.calls ?? 0
  if (queue === null || ticket?.state !== 'waiting' || calls !== (seen.calls ?? 0)) return null
  await changeQueueWithin(transaction, queueId, { calls: calls + 1, prioritiesInARow: rowAfter(queue.prioritiesInARow, ticket) })
  const first = ticket.calledAt ?? now
  await callTicketWithin(transaction, ticket._id, { callId, window, first }, { code: 'CALLED', at: now, by })
  return { ...ticket, state: 'called', window, calledAt: first }
}
