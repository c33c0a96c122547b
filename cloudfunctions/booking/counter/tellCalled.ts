import { ticketLife } from '../../../src/shared/booking/ticketLife'
import { tell } from '../../foundation'
import type { StoredTicket } from './repository'

/**
 * Tells who booked that their number was called, and to which window. A walk-in's number is told by the wall.
 * @param callId of this call, the first or one more: each is told once
 */
export async function tellCalled({ person, bookingId, number, window }: StoredTicket, callId: string, now: string): Promise<void> {
  if (person === null || bookingId === null) return
  await tell(person, ticketLife.telling('CALLED'), {
    id: bookingId,
    once: callId,
    now,
    params: { id: bookingId },
    details: { number, window: window ?? '窗口' },
  })
}
