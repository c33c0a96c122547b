import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { insertRatingCodeWithin, newSlip, ratingCodeFor, recordIdOf, type Slip } from '../../foundation'
import { isDuplicate, transact, type Handler, type Transaction } from '../../kernel'
import { dayIdOf } from '../ids'
import { settledQueue, takeWithin } from './queue'
import { walkInKindOf } from './recordOf'
import { findTicketOf, type StoredTicket } from './repository'
import { givenNumberOf, type QueueKey, type Taking } from './tickets'

/** Other digits are taken when the day has these already; of 900,000 a point uses some hundred a day. */
const tries = 20

/** A walk-in number at the clerk's own point, with what its service can be rated by. Sent twice it is one number. */
export const takeNumber: Handler<typeof booking.actions.takeNumber> = async ({ id, need, name, groups }, { staff, now }) => {
  const key = { pointId: staff.pointId, need, date: dateOf(now) }
  const origin = `walkIn-${id}`
  await settledQueue(dayIdOf(key.pointId, key.need, key.date))
  const taking = {
    origin,
    source: groups.length > 0 ? ('priority' as const) : ('walkIn' as const),
    bookingId: null,
    slot: null,
    name,
    person: null,
    by: staff._id,
    now,
  }
  return givenNumberOf(await takeOnce(key, taking))
}

/** The number of this tap: the one that it has, or the next. */
async function takeOnce(key: QueueKey, taking: Omit<Taking, 'slip'>, attempt = 1): Promise<StoredTicket> {
  const earlier = await findTicketOf(dayIdOf(key.pointId, key.need, key.date), taking.origin)
  if (earlier !== null) return earlier
  try {
    return await transact((transaction) => takeWithCode(transaction, key, { ...taking, slip: newSlip() }))
  } catch (error) {
    // The same tap twice at once, two who open the day, or digits that the day has already.
    if (!isDuplicate(error) || attempt >= tries) throw error
    return takeOnce(key, taking, attempt + 1)
  }
}

async function takeWithCode(transaction: Transaction, key: QueueKey, taking: Taking & { readonly slip: Slip }): Promise<StoredTicket> {
  const ticket = await takeWithin(transaction, key, taking)
  const { _id, pointId, date, number } = ticket
  const recordId = recordIdOf(walkInKindOf(key.need), _id)
  await insertRatingCodeWithin(transaction, ratingCodeFor(taking.slip, { recordId, pointId, date, number }))
  return ticket
}
