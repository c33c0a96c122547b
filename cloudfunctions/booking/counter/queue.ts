/** Changing the queue of a day: no number is given twice and nobody is called twice, however many windows there are. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Transaction } from '../../kernel'
import { dayIdOf } from '../ids'
import { findQueue, findQueueWithin, insertQueue, replaceQueue, replaceQueueWithin, type Queue } from './repository'
import type { QueueChange } from './tickets'

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
  const known = await findQueue(empty._id)
  if (known !== null || (await insertQueue(empty)) === 'inserted') return known ?? empty
  return (await findQueue(empty._id)) ?? empty
}

const tries = 80
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(60, 5 * attempt)))

/**
 * Changes the queue as `change` says; when somebody else was faster, looks again. `change` answers the same object
 * when nothing is to be changed.
 */
export async function changeQueue(key: QueueKey, change: QueueChange): Promise<Queue> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const queue = await openQueue(key)
    const next = change(queue)
    if (next === queue || (await replaceQueue(queue, next))) return next
    await pause(attempt)
  }
  // Worded as a conflict: the person hears "busy, try again", and the same request sent again is safe.
  throw new Error('TransactionConflict: the queue changed at every try')
}

/** The same inside a transaction, for what changes the queue together with a booking. The queue must be open. */
export async function changeQueueWithin(transaction: Transaction, id: string, change: QueueChange): Promise<Queue | null> {
  const queue = await findQueueWithin(transaction, id)
  if (queue === null) return null
  const next = change(queue)
  if (next !== queue) await replaceQueueWithin(transaction, next)
  return next
}
