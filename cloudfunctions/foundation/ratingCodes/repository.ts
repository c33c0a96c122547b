import { table, type Transaction } from '../../kernel'
import { ratingCodesCollection } from '../collections'

/** What a walk-in's paper can be found by. It says nothing of who holds it. */
export interface StoredRatingCode {
  /** Made of the token in the QR code; see code.ts. */
  readonly _id: string
  /** Made of point, day and the six digits; unique. */
  readonly codeKey: string
  /** The service record that the number will become, if it is served. */
  readonly recordId: string
  readonly pointId: string
  readonly date: string
  /** `B012` */
  readonly number: string
}

const codes = table<StoredRatingCode>(ratingCodesCollection.name)

/** Written with the number. @throws a duplicate key when the day has these digits already, see `isDuplicate` */
export const insertRatingCodeWithin = (transaction: Transaction, code: StoredRatingCode): Promise<void> =>
  codes.within(transaction).insert(code)

export const findRatingCode = (id: string): Promise<StoredRatingCode | null> => codes.find(id)

export const findRatingCodeByDigits = (codeKey: string): Promise<StoredRatingCode | null> => codes.findBy({ codeKey })
