/** The writing side of ratings; everybody else only reads them. */
import { table, type Transaction } from '../kernel'
import type { ServiceRecord, StoredRating } from '../foundation'
import { ratingsCollection, serviceRecords } from '../foundation/collections'

const ratings = table<StoredRating>(ratingsCollection.name)
const records = table<ServiceRecord>(serviceRecords.name)

/** Is the record rated already, as this transaction sees it? */
export const isRatedWithin = async (transaction: Transaction, recordId: string): Promise<boolean> =>
  typeof (await records.within(transaction).find(recordId))?.ratedAt === 'string'

/**
 * Writes a rating and the mark on its record together.
 * @throws a duplicate key when another stands already, see `isDuplicate`
 */
export async function insertRatingWithin(transaction: Transaction, rating: StoredRating): Promise<void> {
  await ratings.within(transaction).insert(rating)
  await records.within(transaction).update(rating._id, { ratedAt: rating.ratedAt })
}
