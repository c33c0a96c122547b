import { bookingLife } from '../../../src/shared/booking/life'
import { lateCancelWeight } from '../../../src/shared/booking/pauses'
import { dateOf, sayDate } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import { transact } from '../../kernel'
import { changeHand } from '../hand/changeHand'
import { withFault } from '../hand/hand'
import { lateWeightOf } from './lateWeight'
import type { StoredBooking } from './repository'

/**
 * Counts a late cancellation by half, once per booking. A pause that starts by it is told of in the same transaction.
 * @param at when it was cancelled, UTC ISO
 */
export async function blame(stored: StoredBooking, at: string, now: string): Promise<void> {
  if (lateWeightOf(stored) === 0) return
  const { _id: id, person, visitorKey } = stored
  await transact(async (transaction) => {
    const hand = await changeHand(transaction, visitorKey, withFault({ bookingId: id, at, weight: lateCancelWeight }), now)
    const until = hand?.pausedUntil ?? null
    if (until === null || until <= now) return
    await tellWithin(transaction, person, bookingLife.telling('PAUSED_BY_CANCEL'), {
      id,
      once: '',
      now,
      params: { id },
      details: { until: sayDate(dateOf(until), now) },
    })
  })
}
