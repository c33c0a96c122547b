/**
 * The queue of a day: one document per point, need and date. Every change is guarded by the revision it read, so no
 * number is given twice and nobody is called twice.
 */
import type { Ticket } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { ticketNumber } from '../../../src/shared/booking/calling'
import { _, type Transaction } from '../../kernel'
import { dayIdOf } from '../ids'
import { queues, type Queue, type StoredTicket } from '../repository'

export interface QueueKey {
  readonly pointId: string
  readonly need: NeedCode
  readonly date: string
}

const fresh = ({ pointId, need, date }: QueueKey): Queue => ({
  _id: dayIdOf(pointId, need, date),
  pointId,
  need,
  date,
  rev: 0,
  next: 1,
  prioritiesInARow: 0,
  tickets: [],
})

/** The day's queue; begins it when it is not there. */
export async function openQueue(key: QueueKey): Promise<Queue> {
  const empty = fresh(key)
  const known = await queues.find(empty._id)
  if (known !== null || (await queues.insert(empty)) === 'inserted') return known ?? empty
  return (await queues.find(empty._id)) ?? empty
}

const tries = 80
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(60, 5 * attempt)))

const fieldsOf = ({ rev, next, prioritiesInARow, tickets }: Queue) => ({ rev: rev + 1, next, prioritiesInARow, tickets: _.set(tickets) })

/**
 * Changes the queue as `change` says; when somebody else was faster, looks again. `change` answers the same object
 * when nothing is to be changed.
 */
export async function changeQueue(key: QueueKey, change: (queue: Queue) => Queue): Promise<Queue> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const queue = await openQueue(key)
    const next = change(queue)
    if (next === queue || (await queues.change(queue._id, { rev: queue.rev }, fieldsOf(next)))) return next
    await pause(attempt)
  }
  // Worded as a conflict: the person hears "busy, try again", and the same request sent again is safe.
  throw new Error('TransactionConflict: the queue changed at every try')
}

/** The same inside a transaction, for what changes the queue together with a booking. The queue must be open. */
export async function changeQueueWithin(transaction: Transaction, id: string, change: (queue: Queue) => Queue): Promise<Queue | null> {
  const inside = queues.within(transaction)
  const queue = await inside.find(id)
  if (queue === null) return null
  const next = change(queue)
  if (next !== queue) await inside.update(id, fieldsOf(next))
  return next
}

/** Gives the next number, unless this origin has one already. */
export const withTicket =
  (ticket: Omit<StoredTicket, 'number' | 'need'>) =>
  (queue: Queue): Queue => {
    if (ticketOf(queue, ticket.origin) !== undefined) return queue
    const numbered: StoredTicket = { ...ticket, need: queue.need, number: ticketNumber(queue.need, queue.next) }
    return { ...queue, next: queue.next + 1, tickets: [...queue.tickets, numbered] }
  }

export const ticketOf = (queue: Queue, origin: string): StoredTicket | undefined => queue.tickets.find((ticket) => ticket.origin === origin)

/** The queue with these fields of one ticket changed. */
export const withChanged = (queue: Queue, number: string, fields: Partial<StoredTicket>): Queue => ({
  ...queue,
  tickets: queue.tickets.map((ticket) => (ticket.number === number ? { ...ticket, ...fields } : ticket)),
})

/** A ticket as staff see it. */
export const ticketViewOf = ({ number, need, state, source, bookingId, slot, name, window, takenAt, calledAt }: StoredTicket): Ticket => ({
  number,
  need,
  state,
  source,
  bookingId,
  slot,
  name,
  window,
  takenAt,
  calledAt,
})
