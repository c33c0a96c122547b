import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { changeHand } from '../hand/changeHand'
import { withoutFault } from '../hand/hand'
import { contestWithin, findBookingWithin } from './repository'
import { viewOf } from './view'

/** The resident says the no-show is wrong: in the same step it stops counting, and staff see the reason. Sent twice it is one. */
export const contest: Handler<typeof booking.actions.contest> = async ({ id, reason }, { caller, now }) => {
  const contested = await transact((transaction) => contestOne(transaction, id, reason, caller.key, now))
  return isRefusal(contested) ? contested : viewOf(contested, now)
}

async function contestOne(transaction: Transaction, id: string, reason: string, person: string, now: string) {
  const stored = await findBookingWithin(transaction, id)
  if (stored === null || stored.person !== person) return refuse('NOT_FOUND')
  if (stored.contested !== null) return stored
  const may = bookingLife.may('contest', stored, 'visitor', now)
  if (may !== 'yes') return refuse(may)
  await contestWithin(transaction, id, reason, now)
  await changeHand(transaction, stored.visitorKey, withoutFault(id, now), now)
  return { ...stored, contested: reason }
}
