import { usualPerPage } from '../../src/shared/pageSizes'
import { valueOn } from '../../src/shared/parameters'
import { rateableWait } from '../../src/shared/rating/waits'
import { addHours, dateOf } from '../../src/shared/time'
import type { Waits } from '../../src/shared/waits/wait'
import { latestUnrated, ratedViewOf } from '../foundation'

/** Services of the person's that can still be rated. */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const since = addHours(now, -24 * valueOn('rating.windowDays', dateOf(now)))
  const { items, next } = await latestUnrated(person, since, usualPerPage)
  return { items: items.map((record) => rateableWait(ratedViewOf(record, null, now).record)), more: next !== null }
}
