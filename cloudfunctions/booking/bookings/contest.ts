import { bookingVerdict } from '../../../src/shared/booking/availableActions'
import type { booking } from '../../../src/shared/booking/contract'
import { valueOn } from '../../../src/shared/parameters'
import { _, isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { changeHand, withoutFault } from '../hand/hand'
import { bookings } from '../repository'
import { factsOf, viewOf } from './view'

/** The resident says the no-show is wrong: in the same step it stops counting, and staff see the reason. Sent twice it is one. */
export const contest: Handler<typeof booking.actions.contest> = async ({ id, reason }, { caller, now }) => {
  const contested = await transact((transaction) => contestWithin(transaction, id, reason, caller.key, now))
  return isRefusal(contested) ? contested : viewOf(contested, now)
}

async function contestWithin(transaction: Transaction, id: string, reason: string, person: string, now: string) {
  const inside = bookings.within(transaction)
  const stored = await inside.find(id)
  if (stored === null || stored.person !== person) return refuse('NOT_FOUND')
  if (stored.contested !== null) return stored
  const may = bookingVerdict('contest', factsOf(stored), now)
  if (may === 'CONTEST_TOO_LATE') return refuse('CONTEST_TOO_LATE', { days: valueOn('booking.contestDays', stored.date) })
  if (may !== 'yes') return refuse('NOT_ABSENT')
  await inside.update(id, { contested: reason, events: _.push([{ code: 'CONTESTED', at: now, by: 'visitor' }]) })
  await changeHand(transaction, stored.visitorKey, withoutFault(id, now), now)
  return { ...stored, contested: reason }
}
