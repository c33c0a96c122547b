import { answerOf, bookingLife } from '../../../src/shared/booking/life'
import { valueOn } from '../../../src/shared/parameters'
import { tell } from '../../foundation'
import { sayPlace } from '../sheet/freePlaces'
import type { StoredBooking } from './repository'

/**
 * Tells the other side of a mediation what became of it, if somebody has come in as it. The same of one time is told once.
 * @param stored as it stood when it happened; of a move: as it stands now
 */
export async function tellOtherSide(
  stored: StoredBooking,
  code: 'SIDE_RELEASED' | 'SIDE_ASKED_AGAIN' | 'SIDE_AFFECTED',
  now: string,
): Promise<void> {
  const { _id: id, otherSide, date, slot, affected, events } = stored
  if (!otherSide?.person) return
  // Who does not come has nothing to change; who declined one time may come at another.
  if (code !== 'SIDE_ASKED_AGAIN' && answerOf(otherSide) === 'declined') return
  // Somebody who moves it again and again pesters nobody: it waits for an answer all the same.
  const moves = events.filter((event) => event.code === 'MOVED').length
  if (code === 'SIDE_ASKED_AGAIN' && moves >= valueOn('booking.sideAnswers', date)) return
  await tell(otherSide.person, bookingLife.telling(code), {
    id,
    once: [date, slot, affected, otherSide.invite?.ref].join(' '),
    now,
    params: code === 'SIDE_RELEASED' ? {} : { id },
    details: { when: sayPlace(stored, now) },
  })
}
