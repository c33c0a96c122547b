import type { booking } from '../../../src/shared/booking/contract'
import { ticketLife } from '../../../src/shared/booking/ticketLife'
import { dateOf } from '../../../src/shared/time'
import { refuse, type Handler } from '../../kernel'
import { dayIdOf, ticketIdOf } from '../ids'
import { ticketActorOf } from './actor'
import { settledQueue } from './queue'
import { findTicket, recallTicket, type StoredTicket } from './repository'
import { tellCalled } from './tellCalled'
import { ticketViewOf } from './tickets'

/** 再叫: the wall shows and says the number again, and who booked is told again. Sent twice it is once more, not twice. */
export const recall: Handler<typeof booking.actions.recall> = async ({ callId, need, number }, { caller, staff, now }) => {
  const queueId = dayIdOf(staff.pointId, need, dateOf(now))
  await settledQueue(queueId)
  const ticket = await findTicket(ticketIdOf(queueId, number))
  if (ticket === null) return refuse('NOT_CALLED')
  if (ticket.recallId === callId) return calledAgain(ticket, callId, now)
  const may = ticketLife.may('recall', { ...ticket, isNext: false }, ticketActorOf(staff, caller.key, ticket), now)
  if (may !== 'yes') return refuse(may)
  // Somebody else was faster: then it is called again already, or no longer.
  const done = await recallTicket(ticket, callId, { code: 'RECALLED', at: now, by: staff._id })
  if (done) return calledAgain(ticket, callId, now)
  const fresh = await findTicket(ticket._id)
  return fresh?.state === 'called' ? ticketViewOf(fresh) : refuse('NOT_CALLED')
}

/** After the number, and again by a repeated call: whoever waits outside hears of it, unless it is over since. */
async function calledAgain(ticket: StoredTicket, callId: string, now: string) {
  if (ticket.state === 'called') await tellCalled(ticket, callId, now)
  return ticketViewOf(ticket)
}
