import { dateOf, startOfDate } from '../../../src/shared/time'
import { recordIdOf, writeServiceRecord } from '../../foundation'
import { inPages, transact, type Job, type Run, type Transaction } from '../../kernel'
import { endByNightWithin, endUnservedWithin, findBookingWithin, pageOfLeftOpen, type StoredBooking } from '../bookings/repository'
import { changeHand } from '../hand/changeHand'
import { without } from '../hand/hand'
import { dayIdOf, ticketIdOf } from '../ids'
import { settledQueue } from './queue'
import { callerOf, recordOf } from './recordOf'
import { endTicketWithin, findTicketWithin, pageOfLeftOpenTickets, type StoredTicket } from './repository'

/**
 * Ends what was left open on an earlier day. Who was called was served, though nobody pressed "done": that becomes a service record with
 * what is known last (who called, when), so that it can be rated and counts. Who was never called was not served, and has no record.
 */
export const endLeftOpen: Job = {
  name: 'endLeftOpen',
  due: { at: 0 },
  budgetMs: 3_000,
  run: async (run) => {
    // Bookings first: with each its number ends as well, and is not found again.
    const booked = await endBookings(run)
    const taken = await endTickets(run)
    return { did: booked.did + taken.did, more: booked.more || taken.more }
  },
}

const endBookings = (run: Run) =>
  inPages(run, 'booking.endLeftOpen', {
    page: (before) => pageOfLeftOpen(startOfDate(dateOf(run.now)), before),
    work: async ({ _id, pointId, need, date }) => {
      const queueId = dayIdOf(pointId, need, date)
      await settledQueue(queueId)
      await transact(async (transaction) => {
        const stored = await findBookingWithin(transaction, _id)
        if (stored === null || !isOpen(stored)) return
        await end(transaction, stored, await findTicketWithin(transaction, ticketIdOf(queueId, stored.ticket ?? '')), run.now)
      })
    },
  })

const endTickets = (run: Run) =>
  inPages(run, 'booking.endLeftOpenTickets', {
    page: (before) => pageOfLeftOpenTickets(dateOf(run.now), before),
    work: ({ _id }) =>
      transact(async (transaction) => {
        const ticket = await findTicketWithin(transaction, _id)
        if (ticket?.state === 'waiting' || ticket?.state === 'called') await end(transaction, null, ticket, run.now)
      }),
  })

const isOpen = ({ state }: StoredBooking): boolean => state === 'checkedIn' || state === 'called'

/** A number that is at a window while its booking does not say so was called, and the instance died: the number knows better. */
const wasCalled = (stored: StoredBooking | null, ticket: StoredTicket | null): boolean =>
  stored?.state === 'called' || ticket?.state === 'called'

async function end(transaction: Transaction, stored: StoredBooking | null, ticket: StoredTicket | null, now: string): Promise<void> {
  const served = wasCalled(stored, ticket) && ticket !== null
  const record = served ? recordByNight(ticket, stored) : null
  const recordId = record && recordIdOf(record.kind, record.subjectId)
  const event = { code: 'ENDED_BY_NIGHT', at: now, by: 'system' } as const
  if (ticket !== null) await endTicketWithin(transaction, ticket._id, served ? 'done' : 'absent', recordId, event)
  if (stored !== null) {
    if (recordId === null) await endUnservedWithin(transaction, stored._id, 'ENDED_BY_NIGHT', { by: 'system', now })
    else await endByNightWithin(transaction, stored._id, recordId, now)
    await changeHand(transaction, stored.visitorKey, without(stored.need, stored._id), now)
  }
  if (record !== null) await writeServiceRecord(transaction, record)
}

/** It ended when it was called last, as far as anybody knows: it counts for that day, and is rated from then on. */
const recordByNight = (ticket: StoredTicket, stored: StoredBooking | null) =>
  recordOf(ticket, stored, {
    by: 'system',
    finishedAt: ticket.lastCalledAt ?? ticket.takenAt,
    calledBy: callerOf(ticket, stored),
  })
