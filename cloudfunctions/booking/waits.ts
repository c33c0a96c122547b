import { changedWait, offerWait } from '../../src/shared/booking/waits'
import { usualPerPage } from '../../src/shared/pageSizes'
import type { Wait, Waits } from '../../src/shared/waits/wait'
import { pageOfChangedAhead, type StoredBooking } from './bookings/repository'
import { viewOf } from './bookings/view'
import { noticesFor } from './roster/missingNotice'
import { pageOfOffersTo, type StoredWait } from './waitlist/repository'
import { waitViewOf } from './waitlist/view'

/**
 * What the person's bookings wait for: places that are held for them, and bookings that the service point changed. An administrator is also
 * asked for a holiday notice that is missing.
 */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const [offers, changed, notices] = await Promise.all([
    pageOfOffersTo(person, now, usualPerPage),
    pageOfChangedAhead(person, now, usualPerPage),
    noticesFor(person, now),
  ])
  return {
    items: [...notices, ...offers.items.flatMap((entry) => offered(entry, now)), ...changed.items.map((stored) => changedOf(stored, now))],
    more: offers.next !== null || changed.next !== null,
  }
}

const offered = (entry: StoredWait, now: string): Wait[] =>
  entry.offer === null ? [] : [offerWait(waitViewOf(entry, now), entry.offer, entry.joinedAt)]

function changedOf(stored: StoredBooking, now: string): Wait {
  const changedAt = stored.events.filter(({ code }) => code === 'AFFECTED').at(-1)?.at ?? stored.startsAt
  return changedWait(viewOf(stored, now), changedAt, stored.startsAt)
}
