/** The queue of a day: one document per point, need and date, changed under the revision that was read. */
import type { Ticket } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { set, table, type Transaction } from '../../kernel'
import { queuesCollection } from '../collections'

/** A ticket as stored: whose it is stays on the server. */
export type StoredTicket = Ticket & {
  /** The phone-made id (walk-in) or booking id that it came from: sent twice it is one number. */
  readonly origin: string
  readonly person: string | null
  readonly recordId: string | null
  /** The call that called it: sent twice it calls one person. */
  readonly callId: string | null
}

export interface Queue {
  readonly _id: string
  readonly pointId: string
  readonly need: NeedCode
  readonly date: string
  /** Every change raises it; a change is guarded by the one it read. */
  readonly rev: number
  /** The next number; it only rises. */
  readonly next: number
  /** How many priority people were called in a row. */
  readonly prioritiesInARow: number
  readonly tickets: readonly StoredTicket[]
}

const queues = table<Queue>(queuesCollection.name)

const written = ({ rev, next, prioritiesInARow, tickets }: Queue) => ({ rev: rev + 1, next, prioritiesInARow, tickets: set(tickets) })

export const findQueue = (id: string): Promise<Queue | null> => queues.find(id)

/** All queues of a point's day: one for each need at the most. */
export const queuesOfDay = (pointId: string, date: string): Promise<Queue[]> =>
  queues.every({ where: { pointId, date }, orderBy: [['need', 'asc']] })

export const insertQueue = (fresh: Queue): Promise<'inserted' | 'exists'> => queues.insert(fresh)

/** Writes what was made of the queue that was read. False when somebody else was faster. */
export const replaceQueue = (read: Queue, next: Queue): Promise<boolean> => queues.change(read._id, { rev: read.rev }, written(next))

export const findQueueWithin = (transaction: Transaction, id: string): Promise<Queue | null> => queues.within(transaction).find(id)

export const replaceQueueWithin = (transaction: Transaction, next: Queue): Promise<void> =>
  queues.within(transaction).update(next._id, written(next))
