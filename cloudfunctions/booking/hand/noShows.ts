import { dateOf, startOfDate } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { leave } from './visitor'
import { markNoShow } from './noShow'
import { bookings } from '../repository'

/** How many bookings one run looks at; the next minute goes on. */
const batch = 50

/** Marks who had not come when the slot ended. A slot is never shorter than the fifteen minutes one may be late. */
export async function markNoShows(now: string): Promise<void> {
  const missed = await bookings.list({
    where: { state: 'booked', startsAt: _.lt(now), endsAt: _.lt(now) },
    orderBy: [['startsAt', 'asc']],
    limit: batch,
  })
  for (const { _id } of missed) await markNoShow(_id, 'system', now)
}

/** Ends what was left open on an earlier day: who had checked in was there, though nobody pressed "done". */
export async function endLeftOpen(now: string): Promise<void> {
  const where = { state: _.in(['checkedIn', 'called']), startsAt: _.lt(startOfDate(dateOf(now))) }
  for (const stored of await bookings.list({ where, orderBy: [['startsAt', 'asc']], limit: batch })) {
    // The hand first: if this dies, the next run finds the booking still open.
    await leave(stored.visitorKey, stored.need, stored._id, now)
    await bookings.change(
      stored._id,
      { state: stored.state },
      { state: 'done', events: _.push([{ code: 'DONE', at: now, by: 'system', detail: 'dayEnded' }]) },
    )
  }
}
