import type { rating } from '../../src/shared/rating/contract'
import { areReasonsOf } from '../../src/shared/rating/reasons'
import { mayRateAs } from '../../src/shared/rating/whoRates'
import { refuse, type Handler } from '../kernel'
import { findServiceRecord, ratedViewOf, rateUntil, windowDays } from '../foundation'
import { isSameRating, newRating } from './newRating'
import { writeOnce } from './writeOnce'

/** The recipient rates a record, once for ever; not what they had a hand in. The same rating sent twice is one; another one is refused. */
export const rate: Handler<typeof rating.actions.rate> = async ({ recordId, ...said }, { caller, staff, now }) => {
  const record = await findServiceRecord(recordId)
  if (record === null || record.recipient !== caller.key) return refuse('NOT_FOUND')
  const may = mayRateAs(record, staff)
  if (may !== 'yes') return refuse(may)
  if (!areReasonsOf(said.grade, said.reasons)) return refuse('REASONS_DO_NOT_FIT', undefined, 'reasons')
  if (record.ratedAt === null && now > rateUntil(record)) return refuse('RATING_SHUT', { 'rating.windowDays': windowDays(record) })
  const wanted = newRating(record, said, { ...caller, by: 'account' }, now)
  const stands = await writeOnce(wanted)
  return isSameRating(stands, wanted) ? ratedViewOf(record, stands, now) : refuse('ALREADY_RATED')
}
