import { ticketLife } from '../../../src/shared/booking/ticketLife'
import { tell } from '../../foundation'
import type { StoredTicket } from './repository'

/** Tells who booked that their number was called, and to which window; one call is told once. A walk-in's number is told by the wall. */
export async function tellCalled({ person, bookingId, number, window, callId }: StoredTicket, now: string): Promise<void> {
  if (person === null || bookingId === null) return
  await tell(person, ticketLife.telling('CALLED'), {
    id: bookingId,
    once: callId ?? number,
    now,
    params: { id: bookingId },
    details: { number, window: window ?? '窗口' },
  })
}
