import type { rating } from '../../src/shared/rating/contract'
import { areReasonsOf } from '../../src/shared/rating/reasons'
import { isDuplicate, refuse, transact, type Handler, type Transaction } from '../kernel'
import { findRating, findServiceRecord, ratedViewOf, rateUntil, windowDays, type StoredRating } from '../foundation'
import { isSameRating, newRating } from './newRating'
import { insertRatingWithin, isRatedWithin } from './repository'

/** The recipient rates a record, once for ever. The same rating sent twice is one; another one is refused. */
export const rate: Handler<typeof rating.actions.rate> = async (input, { caller, now }) => {
  const record = await findServiceRecord(input.recordId)
  if (record === null || record.recipient !== caller.key) return refuse('NOT_FOUND')
  if (!areReasonsOf(input.grade, input.reasons)) return refuse('REASONS_DO_NOT_FIT', undefined, 'reasons')
  if (record.ratedAt === null && now > rateUntil(record)) return refuse('RATING_SHUT', { 'rating.windowDays': windowDays(record) })
  const wanted = newRating(record, input, caller, now)
  const stands = await writeOnce(wanted)
  return isSameRating(stands, wanted) ? ratedViewOf(record, stands, now) : refuse('ALREADY_RATED')
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
  if (await isRatedWithin(transaction, wanted._id)) return (await findRating(wanted._id)) ?? wanted
  await insertRatingWithin(transaction, wanted)
  return wanted
}
