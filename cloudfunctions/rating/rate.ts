import type { rating } from '../../src/shared/rating/contract'
import { areReasonsOf, reasonsVersion } from '../../src/shared/rating/reasons'
import { valueOn } from '../../src/shared/parameters'
import { dateOf } from '../../src/shared/time'
import { isDuplicate, refuse, transact, type Handler, type Transaction } from '../kernel'
import {
  findRating,
  findServiceRecord,
  findServiceRecordWithin,
  insertRatingWithin,
  markRatedWithin,
  ratedViewOf,
  rateUntil,
  type ServiceRecord,
  type StoredRating,
} from '../foundation'

type Rate = Handler<typeof rating.actions.rate>

/** The recipient rates a record, once for ever. The same rating sent twice is one; another one is refused. */
export const rate: Rate = async (input, { caller, now }) => {
  const record = await findServiceRecord(input.recordId)
  if (record === null || record.recipient !== caller.key) return refuse('NOT_FOUND')
  if (!areReasonsOf(input.grade, input.reasons)) return refuse('REASONS_DO_NOT_FIT', undefined, 'reasons')
  if (record.ratedAt === null && now > rateUntil(record)) {
    return refuse('RATING_SHUT', { days: valueOn('rating.windowDays', dateOf(record.finishedAt)) })
  }
  const wanted = ratingOf(record, input, caller.key, caller.channel === 'weapp' ? 2 : 1, now)
  const stands = await writeOnce(wanted)
  return isSame(stands, wanted) ? ratedViewOf(record, stands, now) : refuse('ALREADY_RATED')
}

/** Writes the rating and the record's mark together. Returns the rating that stands: this one or an earlier one. */
async function writeOnce(wanted: StoredRating): Promise<StoredRating> {
  try {
    return await transact((transaction) => writeWithin(transaction, wanted))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const earlier = await findRating(wanted._id)
    if (earlier === null) throw error
    return earlier
  }
}

async function writeWithin(transaction: Transaction, wanted: StoredRating): Promise<StoredRating> {
  const record = await findServiceRecordWithin(transaction, wanted._id)
  if (typeof record?.ratedAt === 'string') return (await findRating(wanted._id)) ?? wanted
  await insertRatingWithin(transaction, wanted)
  await markRatedWithin(transaction, wanted._id, wanted.ratedAt)
  return wanted
}

const ratingOf = (record: ServiceRecord, input: Parameters<Rate>[0], rater: string, channel: 1 | 2, now: string): StoredRating => ({
  _id: record._id,
  kind: record.kind,
  grade: input.grade,
  reasons: input.reasons,
  reasonsVersion,
  words: input.words,
  rater,
  provider: record.provider,
  channel,
  ratedAt: now,
})

const isSame = (a: StoredRating, b: StoredRating): boolean =>
  a.grade === b.grade && a.words === b.words && [...a.reasons].sort().join() === [...b.reasons].sort().join()
