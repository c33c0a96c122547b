import { bookingLife } from '../../../src/shared/booking/life'
import { lateCancelWeight } from '../../../src/shared/booking/pauses'
import { dateOf, sayDate } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import { transact } from '../../kernel'
import { countFaultWithin } from './faults'
import type { StoredBooking } from './repository'

/**
 * Counts a late cancellation by half, once per booking. A pause that starts by it is told of in the same transaction.
 * @param at when it was cancelled, UTC ISO
 */
export async function blame(stored: StoredBooking, at: string, now: string): Promise<void> {
  if (stored.affected !== null) return
  const { _id: id, person } = stored
  await transact(async (transaction) => {
    const { pausedUntil, helpingPausedUntil } = await countFaultWithin(transaction, stored, lateCancelWeight, now, { at })
    const until = helpingPausedUntil ?? pausedUntil
    if (until === null || until <= now) return
    await tellWithin(transaction, person, bookingLife.telling(helpingPausedUntil === null ? 'PAUSED_BY_CANCEL' : 'HELPING_PAUSED'), {
      id,
      once: '',
      now,
      params: { id },
      details: { until: sayDate(dateOf(until), now) },
    })
  })
}
