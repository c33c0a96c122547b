import type { booking } from '../../../src/shared/booking/contract'
import { needOf } from '../../../src/shared/booking/needs'
import { saySlot } from '../../../src/shared/booking/slots'
import { dateOf, sayDate } from '../../../src/shared/time'
import type { RecordKind } from '../../../src/shared/record/recordKinds'
import { _, isRefusal, refuse, transact, type Handler, type StaffMember, type Transaction } from '../../kernel'
import { recordIdOf, writeServiceRecord } from '../../foundation'
import { changeHand, without } from '../hand/hand'
import { dayIdOf } from '../ids'
import { changeQueueWithin, ticketViewOf, withChanged } from './queue'
import { bookings, queues, type Queue, type StoredBooking, type StoredTicket } from '../repository'

/**
 * Ends a visit: the service record, the ticket, the booking and the visitor's hand change together or not at all.
 * Ending twice gives the same record.
 */
export const finish: Handler<typeof booking.actions.finish> = async ({ need, number }, { staff, now }) => {
  const queueId = dayIdOf(staff.pointId, need, dateOf(now))
  const done = await transact((transaction) => finishWithin(transaction, queueId, number, staff, now))
  return isRefusal(done) ? done : { ticket: ticketViewOf(done.ticket), recordId: done.recordId }
}

async function finishWithin(transaction: Transaction, queueId: string, number: string, staff: StaffMember, now: string) {
  const queue = await queues.within(transaction).find(queueId)
  const ticket = queue?.tickets.find((other) => other.number === number)
  if (queue === null || ticket === undefined) return refuse('NOT_CALLED')
  if (ticket.state === 'done' && ticket.recordId !== null) return { ticket, recordId: ticket.recordId }
  if (ticket.state !== 'called') return refuse('NOT_CALLED')

  const stored = ticket.bookingId === null ? null : await bookings.within(transaction).find(ticket.bookingId)
  const record = recordOf(queue, ticket, stored, staff, now)
  const recordId = recordIdOf(record.kind, record.subjectId)
  await changeQueueWithin(transaction, queueId, (same) => withChanged(same, number, { state: 'done', recordId }))
  if (stored !== null) await endBooking(transaction, stored, recordId, staff._id, now)
  await writeServiceRecord(transaction, record)
  return { ticket: { ...ticket, state: 'done' as const, recordId }, recordId }
}

async function endBooking(transaction: Transaction, stored: StoredBooking, recordId: string, by: string, now: string): Promise<void> {
  await bookings.within(transaction).update(stored._id, { state: 'done', recordId, events: _.push([{ code: 'DONE', at: now, by }]) })
  await changeHand(transaction, stored.visitorKey, without(stored.need, stored._id), now)
}

function kindOf(queue: Queue, ticket: StoredTicket): RecordKind {
  if (queue.need === 'mediation') return 'mediation'
  if (queue.need === 'homeVisit') return 'homeVisit'
  return ticket.bookingId === null ? 'walkIn' : 'appointment'
}

/** Who walked in is not known: the record counts, but has nobody who could rate it. */
const recordOf = (queue: Queue, ticket: StoredTicket, stored: StoredBooking | null, staff: StaffMember, now: string) => ({
  kind: kindOf(queue, ticket),
  subjectId: stored?._id ?? `${queue._id}:${ticket.number}`,
  recipient: stored?.person ?? '',
  provider: { staffId: staff._id, pointId: queue.pointId },
  about: `${needOf(queue.need).name}，${sayDate(queue.date)}${ticket.slot === null ? '' : ` ${saySlot(ticket.slot)}`}`,
  startedAt: ticket.calledAt ?? now,
  finishedAt: now,
})
