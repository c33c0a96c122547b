import type { rating } from '../../src/shared/rating/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import type { Handler } from '../kernel'
import { pageOfUnrated, ratedViewOf } from '../foundation'

/** The caller's services that can still be rated, newest first. */
export const waiting: Handler<typeof rating.actions.waiting> = async ({ before, limit }, { caller, now }) => {
  const since = addHours(now, -24 * valueOn('rating.windowDays', dateOf(now)))
  const { items, next } = await pageOfUnrated(caller.key, since, before, limit)
  return { items: items.map((record) => ratedViewOf(record, null, now)), next }
}
