import type { rating } from '../../src/shared/rating/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import type { Handler } from '../kernel'
import { listUnrated, ratedViewOf } from '../foundation'

/** The caller's services that can still be rated, newest first. */
export const waiting: Handler<typeof rating.actions.waiting> = async (_input, { caller, now }) => {
  const since = addHours(now, -24 * valueOn('rating.windowDays', dateOf(now)))
  return (await listUnrated(caller.key, since, 20)).map((record) => ratedViewOf(record, null, now))
}
