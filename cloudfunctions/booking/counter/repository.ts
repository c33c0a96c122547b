/** The queue of a day, one small document per point, need and date; and its numbers, each a document of its own. */
import type { Slip, Ticket } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { TicketEvent } from '../../../src/shared/booking/ticketLife'
import type { Page } from '../../../src/shared/paging'
import { isIn, lt, neq, set, table, type Change, type Happened, type Transaction } from '../../kernel'
import { queuesCollection, ticketsCollection } from '../collections'

/** Whose it is and what it holds stay on the server. */
export type StoredTicket = Ticket & {
  readonly _id: string
  readonly queueId: string
  readonly pointId: string
  readonly date: string
  /** The phone-made id (walk-in) or booking id that it came from: sent twice it is one number. */
  readonly origin: string
  readonly person: string | null
  readonly recordId: string | null
  /** When it was called last, or called again. */
  readonly lastCalledAt: string | null
  /** Who called it, a staff id. */
  readonly calledBy: string | null
  /** The call that called it, the one that called it again, the skip: each sent twice is one. */
  readonly callId: string | null
  readonly recallId: string | null
  readonly skipId: string | null
  /** Called in vain: not before so many calls of the queue. */
  readonly notBefore: number
  /** What its paper holds, until the service ends; then only digests of it are left. Null for a booked visitor. */
  readonly slip: Slip | null
  readonly events: readonly Happened<TicketEvent>[]
}

/** A number as the version before kept it, inside its queue. */
export type TicketBefore = Omit<Ticket, 'skips'> & Pick<StoredTicket, 'origin' | 'person' | 'recordId' | 'callId'>

export interface Queue {
  readonly _id: string
  readonly pointId: string
  readonly need: NeedCode
  readonly date: string
  /** The next number; it only rises. */
  readonly next: number
  /** How many priority people were called in a row. */
  readonly prioritiesInARow: number
  /** How many calls there were. Missing in queues from before. */
  readonly calls?: number
  /** Numbers of the version before; moved into documents of their own at the next change. Missing in queues of this one. */
  readonly tickets?: readonly TicketBefore[]
}

const queues = table<Queue>(queuesCollection.name)
const tickets = table<StoredTicket>(ticketsCollection.name)

export const findQueue = (id: string): Promise<Queue | null> => queues.find(id)

/** All queues of a point's day: one for each need at the most. */
export const queuesOfDay = (pointId: string, date: string): Promise<Queue[]> =>
  queues.every({ where: { pointId, date }, orderBy: [['need', 'asc']] })

/** The numbers inside have documents of their own now. */
export const emptyQueue = (id: string): Promise<boolean> => queues.change(id, {}, { tickets: set([]) })

export const findQueueWithin = (transaction: Transaction, id: string): Promise<Queue | null> => queues.within(transaction).find(id)

/** @throws a duplicate key when somebody opened the day at the same moment, see `isDuplicate` */
export const insertQueueWithin = (transaction: Transaction, fresh: Queue): Promise<void> => queues.within(transaction).insert(fresh)

export const changeQueueWithin = (transaction: Transaction, id: string, change: Change<Queue>): Promise<void> =>
  queues.within(transaction).update(id, change)

export const findTicket = (id: string): Promise<StoredTicket | null> => tickets.find(id)

export const findTicketOf = (queueId: string, origin: string): Promise<StoredTicket | null> => tickets.findBy({ queueId, origin })

export const findTicketCalledBy = (queueId: string, callId: string): Promise<StoredTicket | null> => tickets.findBy({ queueId, callId })

const asTaken = [
  ['takenAt', 'asc'],
  ['_id', 'asc'],
] as const

/** Who waits in a queue, in the order in which the numbers were taken. As many as sit in the hall. */
export const waitingOf = (queueId: string): Promise<StoredTicket[]> =>
  tickets.every({ where: { queueId, state: 'waiting' }, orderBy: asTaken })

/** Who waits or is at a window at a point, in that order. */
export const openTicketsOfDay = (pointId: string, date: string): Promise<StoredTicket[]> =>
  tickets.every({ where: { pointId, date, state: isIn(['waiting', 'called']) }, orderBy: asTaken })

/** The numbers that were taken last among those that ended. */
export const lastEndedOfDay = (pointId: string, date: string, limit: number): Promise<StoredTicket[]> =>
  tickets.list({ where: { pointId, date, state: isIn(['done', 'absent']) }, orderBy: [['takenAt', 'desc']], limit })

/** The numbers that were called last, newest first. */
export const lastCalledOfDay = (pointId: string, date: string, limit: number): Promise<StoredTicket[]> =>
  tickets.list({ where: { pointId, date, lastCalledAt: neq(null) }, orderBy: [['lastCalledAt', 'desc']], limit })

/** How many wait for what. */
export const countWaiting = (
  pointId: string,
  date: string,
  most: number,
): Promise<readonly { readonly need: NeedCode; readonly count: number }[]> =>
  tickets.countBy<{ need: NeedCode }>({ pointId, date, state: 'waiting' }, { need: 'need' }, most)

/** Numbers of earlier days that wait, or were called and never ended. */
export const pageOfLeftOpenTickets = (today: string, before: string | undefined): Promise<Page<StoredTicket>> =>
  tickets.page({ where: { state: isIn(['waiting', 'called']), date: lt(today) }, orderBy: ['takenAt', 'asc'], before, limit: 50 })

export const insertTicket = (ticket: StoredTicket): Promise<'inserted' | 'exists'> => tickets.insert(ticket)

export const findTicketWithin = (transaction: Transaction, id: string): Promise<StoredTicket | null> => tickets.within(transaction).find(id)

/** @throws a duplicate key when this tap or booking has a number already, see `isDuplicate` */
export const insertTicketWithin = (transaction: Transaction, ticket: StoredTicket): Promise<void> =>
  tickets.within(transaction).insert(ticket)

type Event = Happened<TicketEvent>

export const callTicketWithin = (
  transaction: Transaction,
  id: string,
  call: { readonly callId: string; readonly window: string; readonly first: string },
  event: Event,
): Promise<void> =>
  tickets
    .within(transaction)
    .update(
      id,
      { state: 'called', window: call.window, calledAt: call.first, lastCalledAt: event.at, calledBy: event.by, callId: call.callId },
      event,
    )

/** The same number once more. False when it is called no longer, or somebody else was faster. */
export const recallTicket = ({ _id, lastCalledAt }: StoredTicket, recallId: string, event: Event): Promise<boolean> =>
  tickets.change(_id, { state: 'called', lastCalledAt }, { lastCalledAt: event.at, recallId }, event)

export const skipTicketWithin = (
  transaction: Transaction,
  id: string,
  skip: Pick<StoredTicket, 'state' | 'window' | 'skips' | 'skipId' | 'notBefore'>,
  event: Event,
): Promise<void> => tickets.within(transaction).update(id, skip, event)

/** It is over; what its paper holds is left as digests only. */
export const endTicketWithin = (
  transaction: Transaction,
  id: string,
  state: 'done' | 'absent',
  recordId: string | null,
  event: Event,
): Promise<void> => tickets.within(transaction).update(id, { state, recordId, slip: set(null) }, event)
