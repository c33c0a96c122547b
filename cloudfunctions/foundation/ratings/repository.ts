import type { Grade } from '../../../src/shared/rating/grades'
import type { RecordKind } from '../../../src/shared/record/recordKinds'
import { _, table, type Transaction } from '../../kernel'
import { ratingsCollection } from '../collections'

/** A rating as it is stored. Never edited, never deleted. */
export interface StoredRating {
  /** The service record's id. */
  readonly _id: string
  readonly kind: RecordKind
  readonly grade: Grade
  readonly reasons: readonly string[]
  readonly reasonsVersion: string
  readonly words: string
  /** The rater's person key; the rated side never sees it. */
  readonly rater: string
  readonly provider: { readonly staffId: string; readonly pointId: string }
  /** 2 移动端, 1 PC端, as the national interface counts channels. */
  readonly channel: 1 | 2
  readonly ratedAt: string
}

const ratings = table<StoredRating>(ratingsCollection.name)

export const findRating = (recordId: string) => ratings.find(recordId)
export const insertRatingWithin = (transaction: Transaction, rating: StoredRating) => ratings.within(transaction).insert(rating)

/** How many ratings each kind of service got per grade, in `[from, to)`. */
export const countGrades = (
  from: string,
  to: string,
  most: number,
): Promise<{ _id: { kind: RecordKind; grade: Grade }; count: number }[]> =>
  ratings.group({ ratedAt: _.gte(from).and(_.lt(to)) }, { _id: { kind: '$kind', grade: '$grade' }, count: { $sum: 1 } }, most)
