/** What can be done with a day's queue; pure. */
import { nextToCall, rowAfter, ticketNumber } from '../../../src/shared/booking/calling'
import type { Ticket, TicketLine } from '../../../src/shared/booking/contract'
import { ticketLife, type TicketActor } from '../../../src/shared/booking/ticketLife'
import type { Queue, StoredTicket } from './repository'

export type QueueChange = (queue: Queue) => Queue

/** Gives the next number, unless this origin has one already. */
export const withTicket =
  (ticket: Omit<StoredTicket, 'number' | 'need'>): QueueChange =>
  (queue) => {
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

export const calledBy = (queue: Queue, callId: string): StoredTicket | undefined => queue.tickets.find((ticket) => ticket.callId === callId)

/** Calls the next one to a window; the same call again changes nothing. */
export const withCall =
  (callId: string, window: string, now: string): QueueChange =>
  (queue) => {
    if (calledBy(queue, callId) !== undefined) return queue
    const next = nextToCall(queue, now)
    if (next === null) return queue
    const called = withChanged(queue, next.number, { state: 'called', window, calledAt: now, callId })
    return { ...called, prioritiesInARow: rowAfter(queue.prioritiesInARow, next) }
  }

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

/** A queue's tickets with staff's buttons. */
export function ticketLines(queue: Queue, actor: TicketActor, now: string): TicketLine[] {
  const next = nextToCall(queue, now)?.number
  return queue.tickets.map((ticket) => ({
    ...ticketViewOf(ticket),
    actions: ticketLife.available({ state: ticket.state, date: queue.date, isNext: ticket.number === next }, actor, now),
  }))
}
