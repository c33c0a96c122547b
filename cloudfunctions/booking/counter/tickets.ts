/** Tickets as they begin, and as staff see them; pure. */
import { nextToCall, ticketNumber } from '../../../src/shared/booking/calling'
import type { GivenNumber, Ticket, TicketLine } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { ticketLife, type TicketActor, type TicketSource } from '../../../src/shared/booking/ticketLife'
import { dayIdOf, ticketIdOf } from '../ids'
import type { Queue, StoredTicket, TicketBefore } from './repository'

export interface QueueKey {
  readonly pointId: string
  readonly need: NeedCode
  readonly date: string
}

/** Who takes a number, and where they stand. */
export interface Taking extends Pick<StoredTicket, 'origin' | 'bookingId' | 'slot' | 'name' | 'person' | 'slip'> {
  readonly source: TicketSource
  readonly by: string
  readonly now: string
}

/** The n-th number of a queue. */
export function newTicket({ pointId, need, date }: QueueKey, count: number, { by, now, ...taking }: Taking): StoredTicket {
  const queueId = dayIdOf(pointId, need, date)
  const number = ticketNumber(need, count)
  return {
    _id: ticketIdOf(queueId, number),
    queueId,
    pointId,
    need,
    date,
    number,
    state: 'waiting',
    window: null,
    takenAt: now,
    calledAt: null,
    lastCalledAt: null,
    calledBy: null,
    callId: null,
    recallId: null,
    skipId: null,
    skips: 0,
    notBefore: 0,
    recordId: null,
    events: [{ code: 'TAKEN', at: now, by }],
    ...taking,
  }
}

/** A number that the version before kept inside its queue, as a document of its own. Who called it is not known, and it has no code. */
export const fromBefore = ({ _id: queueId, pointId, date }: Queue, ticket: TicketBefore): StoredTicket => ({
  ...ticket,
  _id: ticketIdOf(queueId, ticket.number),
  queueId,
  pointId,
  date,
  lastCalledAt: ticket.calledAt,
  calledBy: null,
  recallId: null,
  skipId: null,
  skips: 0,
  notBefore: 0,
  slip: null,
  events: [],
})

/** A ticket as staff see it. */
export const ticketViewOf = (ticket: StoredTicket): Ticket => ({
  number: ticket.number,
  need: ticket.need,
  state: ticket.state,
  source: ticket.source,
  bookingId: ticket.bookingId,
  slot: ticket.slot,
  name: ticket.name,
  window: ticket.window,
  takenAt: ticket.takenAt,
  calledAt: ticket.calledAt,
  skips: ticket.skips,
})

/** A number with its paper. */
export const givenNumberOf = (ticket: StoredTicket): GivenNumber => ({ ...ticketViewOf(ticket), slip: ticket.slip })

/** Tickets with staff's buttons. `call` stands at each queue's next. */
export function ticketLines(
  queues: readonly Queue[],
  tickets: readonly StoredTicket[],
  actorOf: (ticket: StoredTicket) => TicketActor,
  now: string,
): TicketLine[] {
  const next = new Set(
    queues.map((queue) => nextToCall({ ...queue, tickets: tickets.filter(({ queueId }) => queueId === queue._id) }, now)?._id),
  )
  return tickets.map((ticket) => ({
    ...ticketViewOf(ticket),
    actions: ticketLife.available({ state: ticket.state, date: ticket.date, isNext: next.has(ticket._id) }, actorOf(ticket), now),
  }))
}
