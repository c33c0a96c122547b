import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { changeQueue } from './queue'
import { ticketOf, ticketViewOf, withTicket } from './tickets'

/** A walk-in number, at the clerk's own point. Sent twice it is one number. */
export const takeNumber: Handler<typeof booking.actions.takeNumber> = async ({ id, need, name, groups }, { staff, now }) => {
  const ticket = {
    origin: `walkIn-${id}`,
    state: 'waiting' as const,
    source: groups.length > 0 ? ('priority' as const) : ('walkIn' as const),
    bookingId: null,
    slot: null,
    name,
    window: null,
    takenAt: now,
    calledAt: null,
    person: null,
    recordId: null,
    callId: null,
  }
  const queue = await changeQueue({ pointId: staff.pointId, need, date: dateOf(now) }, withTicket(ticket))
  const taken = ticketOf(queue, ticket.origin)
  if (taken === undefined) throw new Error('The queue lost the number it gave')
  return ticketViewOf(taken)
}
