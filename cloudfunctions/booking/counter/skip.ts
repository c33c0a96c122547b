import { afterSkip } from '../../../src/shared/booking/calling'
import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { ticketLife, type TicketActor } from '../../../src/shared/booking/ticketLife'
import { dateOf } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { endUnservedWithin, findBookingWithin, waitAgainWithin, type Deed } from '../bookings/repository'
import { changeHand } from '../hand/changeHand'
import { without } from '../hand/hand'
import { dayIdOf, ticketIdOf } from '../ids'
import { ticketActorOf } from './actor'
import { settledQueue } from './queue'
import { findQueueWithin, findTicketWithin, skipTicketWithin, type StoredTicket } from './repository'
import { ticketViewOf } from './tickets'

interface Skip extends Deed {
  readonly skipId: string
  readonly actorOf: (ticket: StoredTicket) => TicketActor
}

/** 过号: nobody came. Others go first, or the number is void; who has an account is told. Sent twice it is one. */
export const skip: Handler<typeof booking.actions.skip> = async ({ skipId, need, number }, { caller, staff, now }) => {
  const queueId = dayIdOf(staff.pointId, need, dateOf(now))
  await settledQueue(queueId)
  const actorOf = (ticket: StoredTicket) => ticketActorOf(staff, caller.key, ticket)
  const skipped = await transact((transaction) =>
    skipWithin(transaction, ticketIdOf(queueId, number), { skipId, by: staff._id, now, actorOf }),
  )
  return isRefusal(skipped) ? skipped : ticketViewOf(skipped)
}

async function skipWithin(transaction: Transaction, id: string, { skipId, actorOf, ...deed }: Skip) {
  const ticket = await findTicketWithin(transaction, id)
  if (ticket === null) return refuse('NOT_CALLED')
  if (ticket.skipId === skipId) return ticket
  const may = ticketLife.may('skip', { ...ticket, isNext: false }, actorOf(ticket), deed.now)
  if (may !== 'yes') return refuse(may)
  const calls = (await findQueueWithin(transaction, ticket.queueId))?.calls ?? 0
  const place = afterSkip(ticket.skips, calls, ticket.date)
  const isOut = place === 'out'
  const skipped = {
    state: isOut ? ('absent' as const) : ('waiting' as const),
    window: null,
    skips: ticket.skips + 1,
    skipId,
    notBefore: isOut ? ticket.notBefore : place.notBefore,
  }
  await skipTicketWithin(transaction, id, skipped, { code: isOut ? 'OUT' : 'SKIPPED', at: deed.now, by: deed.by })
  if (ticket.bookingId !== null) await tellBooked(transaction, ticket.bookingId, isOut, deed)
  return { ...ticket, ...skipped }
}

/** The booking goes with its number: back to waiting, or over. That is no no-show: they checked in. */
async function tellBooked(transaction: Transaction, id: string, isOut: boolean, deed: Deed): Promise<void> {
  const stored = await findBookingWithin(transaction, id)
  if (stored === null) return
  if (isOut) {
    await endUnservedWithin(transaction, id, 'NOT_SEEN', deed)
    await changeHand(transaction, stored.visitorKey, without(stored.need, id), deed.now)
  } else await waitAgainWithin(transaction, id, deed)
  const told = { id, once: deed.now, now: deed.now, params: { id } }
  await tellWithin(transaction, stored.person, bookingLife.telling(isOut ? 'NOT_SEEN' : 'SKIPPED'), told)
}
