import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { refuse, type Handler } from '../../kernel'
import { dayIdOf, ticketIdOf } from '../ids'
import { findTicket } from './repository'
import { givenNumberOf } from './tickets'

/** A number's paper once more, today at the own point; after the service has ended only the paper has the code. */
export const slip: Handler<typeof booking.actions.slip> = async ({ need, number }, { staff, now }) => {
  const ticket = await findTicket(ticketIdOf(dayIdOf(staff.pointId, need, dateOf(now)), number))
  return ticket === null ? refuse('NOT_FOUND') : givenNumberOf(ticket)
}
