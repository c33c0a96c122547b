import { bookingLife } from '../../../src/shared/booking/life'
import { isExempt } from '../../../src/shared/booking/priority'
import { dateOf, sayDate } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import type { Transaction } from '../../kernel'
import { changeHand } from '../hand/changeHand'
import { both, withFault, without } from '../hand/hand'
import { markAbsentWithin, type Deed, type StoredBooking } from './repository'

/**
 * A visitor did not come: the mark, the count against them, the freed hand and the message stand together. The place
 * was used up.
 */
export async function noShowWithin(transaction: Transaction, stored: StoredBooking, deed: Deed): Promise<void> {
  await markAbsentWithin(transaction, stored._id, deed)
  await countWithin(transaction, stored, deed.now)
}

/** Counts it, unless the visitor is exempt, and says once what it means. */
export async function countWithin(transaction: Transaction, stored: StoredBooking, now: string): Promise<void> {
  const { _id: id, need, visitor, visitorKey, person } = stored
  const exempt = isExempt(need, visitor.groups)
  const out = without(need, id)
  const hand = await changeHand(transaction, visitorKey, exempt ? out : both(out, withFault({ bookingId: id, at: now, weight: 1 })), now)
  const until = hand?.pausedUntil ?? null
  await tellWithin(transaction, person, bookingLife.telling(exempt ? 'ABSENT_UNCOUNTED' : until === null ? 'ABSENT' : 'PAUSED'), {
    id,
    once: '',
    now,
    params: { id },
    details: { until: until === null ? '' : sayDate(dateOf(until), now) },
  })
}
