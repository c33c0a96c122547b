import { bookingLife } from '../../../src/shared/booking/life'
import { inPages, transact, type Job } from '../../kernel'
import { noShowWithin } from './noShow'
import { findBookingWithin, pageOfMissed } from './repository'

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
