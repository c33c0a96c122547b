import { bookingVerdict } from '../../src/shared/booking/availableActions'
import type { booking } from '../../src/shared/booking/contract'
import { valueOn } from '../../src/shared/parameters'
import { _, refuse, type Handler } from '../kernel'
import { isContestOpen } from './contested'
import { forgive } from './faults'
import { bookings } from './repository'
import { factsOf, viewOf } from './view'

/** The resident says the no-show is wrong: it stops counting; staff see the reason. The same words again are once. */
export const contest: Handler<typeof booking.actions.contest> = async ({ id, reason }, { caller, now }) => {
  const stored = await bookings.find(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  if (stored.contested === null) {
    const may = bookingVerdict('contest', factsOf(stored), now)
    if (may === 'CONTEST_TOO_LATE') return refuse('CONTEST_TOO_LATE', { days: valueOn('booking.contestDays', stored.date) })
    if (may !== 'yes') return refuse('NOT_ABSENT')
    await bookings.change(id, { state: 'absent', contested: null }, { contested: reason, events: _.push([{ code: 'CONTESTED', at: now, by: 'visitor' }]) })
  }
  const fresh = (await bookings.find(id)) ?? stored
  // Not again once staff have decided that the mark stays.
  if (isContestOpen(fresh)) await forgive(fresh.visitorKey, id, now)
  return viewOf(fresh, now)
}
