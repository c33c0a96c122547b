/** Changing the queue of a day: no number is given twice and nobody is called twice, however many windows there are. */
import { isDuplicate, transact, type Transaction } from '../../kernel'
import { dayIdOf } from '../ids'
import {
  changeQueueWithin,
  emptyQueue,
  findQueue,
  findQueueWithin,
  insertQueueWithin,
  insertTicket,
  insertTicketWithin,
  type Queue,
  type StoredTicket,
} from './repository'
import { fromBefore, newTicket, type QueueKey, type Taking } from './tickets'

const tries = 4

/** A transaction that gives a number. Of two that open the day in one moment the second finds it open. */
export async function transactInQueue<R>(work: (transaction: Transaction) => Promise<R>, attempt = 1): Promise<R> {
  try {
    return await transact(work)
  } catch (error) {
    if (!isDuplicate(error) || attempt >= tries) throw error
    return transactInQueue(work, attempt + 1)
  }
}

/** Gives the next number; the first of a day opens its queue. Together with what else the transaction writes, or not at all. */
export async function takeWithin(transaction: Transaction, key: QueueKey, taking: Taking): Promise<StoredTicket> {
  const queueId = dayIdOf(key.pointId, key.need, key.date)
  const queue = await findQueueWithin(transaction, queueId)
  const ticket = newTicket(key, queue?.next ?? 1, taking)
  if (queue === null) await insertQueueWithin(transaction, { _id: queueId, ...key, next: 2, prioritiesInARow: 0, calls: 0 })
  else await changeQueueWithin(transaction, queueId, { next: queue.next + 1 })
  await insertTicketWithin(transaction, ticket)
  return ticket
}

/**
 * The queue as this version keeps it. Numbers that the version before kept inside it get documents of their own first: called before
 * anything of a queue is changed. May die and happen twice: what has its document already is left as it is.
 */
export async function settledQueue(id: string): Promise<Queue | null> {
  const queue = await findQueue(id)
  if (queue?.tickets === undefined || queue.tickets.length === 0) return queue
  for (const ticket of queue.tickets) await insertTicket(fromBefore(queue, ticket))
  await emptyQueue(id)
  return { ...queue, tickets: [] }
}

/** Numbers that are still inside the queues of a day, for who only looks. */
export const ticketsInside = (queues: readonly Queue[]): StoredTicket[] =>
  queues.flatMap((queue) => (queue.tickets ?? []).map((ticket) => fromBefore(queue, ticket)))
