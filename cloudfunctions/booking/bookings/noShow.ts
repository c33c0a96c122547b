import { bookingLife } from '../../../src/shared/booking/life'
import { dateOf, sayDate } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import type { Transaction } from '../../kernel'
import { without } from '../hand/hand'
import { countFaultWithin, type Outcome } from './faults'
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
  const { _id: id, need, person } = stored
  const outcome = await countFaultWithin(transaction, stored, 1, now, { change: without(need, id) })
  const until = outcome.helpingPausedUntil ?? outcome.pausedUntil
  await tellWithin(transaction, person, bookingLife.telling(tellingOf(outcome)), {
    id,
    once: '',
    now,
    params: { id },
    details: { until: until === null ? '' : sayDate(dateOf(until), now) },
  })
}

/** A helper is told of the pause of what they book for others. */
function tellingOf({ exempt, pausedUntil, helpingPausedUntil }: Outcome) {
  if (exempt) return 'ABSENT_UNCOUNTED'
  if (helpingPausedUntil !== null) return 'HELPING_PAUSED'
  return pausedUntil === null ? 'ABSENT' : 'PAUSED'
}
