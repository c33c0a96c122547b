import { life } from '../../src/shared/specimen/life'
import { dateOf, sayDate } from '../../src/shared/time'
import { tellWithin } from '../foundation'
import { inPages, transact, type Job } from '../kernel'
import { lapseWithin, pageOfLeftOpen, type StoredSpecimen } from './repository'

/** Closes what was left open for too long, and tells who opened it. */
export const closeLeftOpen: Job = {
  name: 'closeLeftOpen',
  due: { every: 10 },
  budgetMs: 5_000,
  run: (run) =>
    inPages(run, 'specimen.closeLeftOpen', {
      page: (before) => pageOfLeftOpen(run.now, before, 50),
      work: (stored) => lapse(stored, run.now),
    }),
}

/** Both or neither: nobody is told of what did not happen, and nothing happens that nobody is told of. */
const lapse = ({ _id: id, opener, openedAt, openUntil }: StoredSpecimen, now: string) =>
  transact(async (transaction) => {
    if (!(await lapseWithin(transaction, id, now))) return
    const opened = sayDate(dateOf(openedAt), now)
    await tellWithin(transaction, opener, life.telling('LAPSED'), { id, once: openUntil, now, params: { id }, details: { opened } })
  })
