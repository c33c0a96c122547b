import { bookingLife } from '../../../src/shared/booking/life'
import { dateOf, startOfDate } from '../../../src/shared/time'
import { inPages, transact, type Job } from '../../kernel'
import { leaveHand } from '../hand/repository'
import { noShowWithin } from './noShow'
import { endLeftOpen as endOne, findBookingWithin, pageOfLeftOpen, pageOfMissed, type StoredBooking } from './repository'

/** Marks who had not come when the slot ended. A slot is never shorter than the minutes one may be late. */
export const markNoShows: Job = {
  name: 'markNoShows',
  due: 'always',
  budgetMs: 6_000,
  run: (run) =>
    inPages(run, 'booking.markNoShows', {
      page: (before) => pageOfMissed(run.now, before),
      work: ({ _id }) => markMissed(_id, run.now),
    }),
}

/** Marked twice it is once; who has checked in meanwhile is not absent. */
const markMissed = (id: string, now: string): Promise<void> =>
  transact(async (transaction) => {
    const stored = await findBookingWithin(transaction, id)
    if (stored !== null && bookingLife.may('markAbsent', stored, 'staff', now) === 'yes')
      await noShowWithin(transaction, stored, { by: 'system', now })
  })

/** Ends what was left open on an earlier day: who had checked in was there, though nobody pressed "done". */
export const endLeftOpen: Job = {
  name: 'endLeftOpen',
  due: { at: 0 },
  budgetMs: 3_000,
  run: (run) =>
    inPages(run, 'booking.endLeftOpen', {
      page: (before) => pageOfLeftOpen(startOfDate(dateOf(run.now)), before),
      work: (stored) => end(stored, run.now),
    }),
}

/** The hand first: if this dies, the next run finds the booking still open. */
async function end(stored: StoredBooking, now: string): Promise<void> {
  await leaveHand(stored.visitorKey, stored.need, stored._id, now)
  await endOne(stored, now)
}
