import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { count, limited, uncount } from '../../foundation'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { forgiveWithin } from './faults'
import { contestWithin, findBookingWithin } from './repository'
import { viewOf } from './view'

/**
 * The resident says the no-show is wrong: in the same step it stops counting, and staff see the reason. Sent twice it is one. So many in a
 * month, or nobody's no-shows would ever count.
 */
export const contest: Handler<typeof booking.actions.contest> = async ({ id, reason }, { caller, now }) => {
  const doing = { deed: 'contest', id } as const
  const full = await count(caller.key, doing, now)
  if (full !== null) return limited('CONTESTED_TOO_OFTEN', full, now)
  const contested = await transact((transaction) => contestOne(transaction, id, reason, caller.key, now))
  if (!isRefusal(contested)) return viewOf(contested, now)
  await uncount(caller.key, doing)
  return contested
}

async function contestOne(transaction: Transaction, id: string, reason: string, person: string, now: string) {
  const stored = await findBookingWithin(transaction, id)
  if (stored === null || stored.person !== person) return refuse('NOT_FOUND')
  if (stored.contested !== null) return stored
  const may = bookingLife.may('contest', stored, 'visitor', now)
  if (may !== 'yes') return refuse(may)
  await contestWithin(transaction, id, reason, now)
  await forgiveWithin(transaction, stored, now)
  return { ...stored, contested: reason }
}
