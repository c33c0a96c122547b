import type { booking } from '../../../src/shared/booking/contract'
import { ticketLife, type TicketActor } from '../../../src/shared/booking/ticketLife'
import { dateOf } from '../../../src/shared/time'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { recordIdOf, writeServiceRecord } from '../../foundation'
import { findBookingWithin, finishWithin as endWithin, type Deed, type StoredBooking } from '../bookings/repository'
import { changeHand } from '../hand/changeHand'
import { without } from '../hand/hand'
import { dayIdOf, ticketIdOf } from '../ids'
import { ticketActorOf } from './actor'
import { settledQueue } from './queue'
import { callerOf, recordOf } from './recordOf'
import { endTicketWithin, findTicketWithin, type StoredTicket } from './repository'
import { ticketViewOf } from './tickets'

/**
 * Ends a service: the service record, the ticket, the booking and the visitor's hand change together or not at all.
 * Ending twice gives the same record. The first answer brings what a walk-in rates by, for the window's screen.
 */
export const finish: Handler<typeof booking.actions.finish> = async ({ need, number }, { caller, staff, now }) => {
  const queueId = dayIdOf(staff.pointId, need, dateOf(now))
  await settledQueue(queueId)
  const actorOf = (ticket: StoredTicket) => ticketActorOf(staff, caller.key, ticket)
  const done = await transact((transaction) => finishWithin(transaction, ticketIdOf(queueId, number), actorOf, { by: staff._id, now }))
  return isRefusal(done) ? done : { ticket: ticketViewOf(done.ticket), recordId: done.recordId, slip: done.slip }
}

async function finishWithin(transaction: Transaction, id: string, actorOf: (ticket: StoredTicket) => TicketActor, { by, now }: Deed) {
  const ticket = await findTicketWithin(transaction, id)
  if (ticket === null) return refuse('NOT_CALLED')
  if (ticket.state === 'done' && ticket.recordId !== null) return { ticket, recordId: ticket.recordId, slip: ticket.slip }
  const may = ticketLife.may('finish', { ...ticket, isNext: false }, actorOf(ticket), now)
  if (may !== 'yes') return refuse(may)

  const stored = ticket.bookingId === null ? null : await findBookingWithin(transaction, ticket.bookingId)
  const record = recordOf(ticket, stored, { by, finishedAt: now, calledBy: callerOf(ticket, stored) })
  const recordId = recordIdOf(record.kind, record.subjectId)
  await endTicketWithin(transaction, id, 'done', recordId, { code: 'DONE', at: now, by })
  if (stored !== null) await endBooking(transaction, stored, recordId, { by, now })
  await writeServiceRecord(transaction, record)
  return { ticket: { ...ticket, state: 'done' as const, recordId }, recordId, slip: ticket.slip }
}

async function endBooking(transaction: Transaction, stored: StoredBooking, recordId: string, deed: Deed): Promise<void> {
  await endWithin(transaction, stored._id, recordId, deed)
  await changeHand(transaction, stored.visitorKey, without(stored.need, stored._id), deed.now)
}
