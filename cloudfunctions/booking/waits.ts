import { answerOf, type BookingEvent } from '../../src/shared/booking/life'
import { calledWait, changedWait, declinedWait, offerWait, sideWait } from '../../src/shared/booking/waits'
import { usualPerPage } from '../../src/shared/pageSizes'
import type { Wait, Waits } from '../../src/shared/waits/wait'
import { pageOfPresent, pageOfUnanswered, type StoredBooking } from './bookings/repository'
import { otherSideViewOf, viewOf } from './bookings/view'
import { noticesFor } from './roster/missingNotice'
import { pageOfOffersTo, type StoredWait } from './waitlist/repository'
import { waitViewOf } from './waitlist/view'

/**
 * What the person's bookings wait for: a window that calls them, places that are held for them, bookings that the service point changed or
 * that the other side does not come to, and invitations to say something to. An administrator is also asked for a holiday notice that is
 * missing.
 */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const [offers, present, unanswered, notices] = await Promise.all([
    pageOfOffersTo(person, now, usualPerPage),
    pageOfPresent(person, now, usualPerPage),
    pageOfUnanswered(person, now, usualPerPage),
    noticesFor(person, now),
  ])
  return {
    items: [
      ...notices,
      ...offers.items.flatMap((entry) => offered(entry, now)),
      ...present.items.flatMap((stored) => waitOf(stored, now)),
      ...unanswered.items.map((stored) => asked(stored, now)),
    ],
    more: [offers, present, unanswered].some(({ next }) => next !== null),
  }
}

const offered = (entry: StoredWait, now: string): Wait[] =>
  entry.offer === null ? [] : [offerWait(waitViewOf(entry, now), entry.offer, entry.joinedAt)]

/** What one booking of the person's waits for, if anything. */
function waitOf(stored: StoredBooking, now: string): Wait[] {
  const { state, affected, startsAt, otherSide } = stored
  const view = viewOf(stored, now)
  if (state === 'called') {
    const call = lastOf(stored, ['CALLED'])
    return [calledWait(view, call?.detail ?? '窗口', call?.at ?? startsAt)]
  }
  if (startsAt <= now) return []
  if (affected !== null) return [changedWait(view, lastOf(stored, ['AFFECTED'])?.at ?? startsAt, startsAt)]
  if (otherSide === null || answerOf(otherSide) !== 'declined') return []
  return [declinedWait(view, lastOf(stored, ['SIDE_DECLINED'])?.at ?? startsAt, startsAt)]
}

const asked = (stored: StoredBooking, now: string): Wait =>
  sideWait(otherSideViewOf(stored, now), lastOf(stored, ['SIDE_OPENED', 'MOVED'])?.at ?? stored.startsAt, stored.startsAt)

const lastOf = ({ events }: StoredBooking, codes: readonly BookingEvent[]) => events.filter(({ code }) => codes.includes(code)).at(-1)
