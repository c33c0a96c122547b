import type { Booking } from '../../../src/shared/booking/contract'
import { weightOf } from '../../../src/shared/booking/pauses'
import { confirmedOf, findHand } from '../hand/repository'
import { lateWeightOf } from './lateWeight'
import type { StoredBooking } from './repository'

/**
 * The same with what counts against its visitor already, or with nothing that counts, if the window has confirmed who they are; asked only
 * where cancelling can count, or has.
 */
export async function withCounted(view: Booking, stored: StoredBooking, now: string): Promise<Booking> {
  if (view.lateCounts === 0) return view
  const hand = await findHand(stored.visitorKey)
  if (lateWeightOf(stored, confirmedOf(hand)) === 0) return { ...view, lateCounts: 0 }
  const others = (hand?.faults ?? []).filter(({ bookingId }) => bookingId !== stored._id)
  const pausedUntil = hand?.pausedUntil ?? null
  return {
    ...view,
    counted: { already: weightOf(others, now), pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null },
  }
}
