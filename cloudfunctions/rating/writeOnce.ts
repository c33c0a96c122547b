import { isDuplicate, transact, type Transaction } from '../kernel'
import { findRating, type StoredRating } from '../foundation'
import { insertRatingWithin, isRatedWithin } from './repository'

/** Writes the rating and the record's mark together. Returns the rating that stands: this one or an earlier one. */
export async function writeOnce(wanted: StoredRating): Promise<StoredRating> {
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
