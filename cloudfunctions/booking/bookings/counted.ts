import type { Booking } from '../../../src/shared/booking/contract'
import { weightOf } from '../../../src/shared/booking/pauses'
import { findHand } from '../hand/repository'
import type { StoredBooking } from './repository'

/** The same with what counts against its visitor already; asked only where cancelling can count, or has. */
export async function withCounted(view: Booking, { _id: id, visitorKey }: StoredBooking, now: string): Promise<Booking> {
  if (view.lateCounts === 0) return view
  const hand = await findHand(visitorKey)
  const others = (hand?.faults ?? []).filter(({ bookingId }) => bookingId !== id)
  const pausedUntil = hand?.pausedUntil ?? null
  return {
    ...view,
    counted: { already: weightOf(others, now), pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null },
  }
}
