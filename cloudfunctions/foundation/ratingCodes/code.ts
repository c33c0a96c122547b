import { digest, secret, sixDigits } from '../../kernel'
import type { StoredRatingCode } from './repository'

/** What a walk-in's paper holds. */
export interface Slip {
  readonly code: string
  readonly token: string
}

/** A new one: nobody can foresee it, and nobody guesses the token. */
export const newSlip = (): Slip => ({ code: sixDigits(), token: secret() })

/** The id of a code's document, made of what the QR code holds: who reads the database cannot make the QR code of it. */
export const codeIdOf = (token: string): string => `k-${digest(40, 'rating', token)}`

/** Six digits at a point on a day. No secret (a million tries undo it), only nothing to be read off: limited tries are what protects it. */
export const digitsKeyOf = (pointId: string, date: string, code: string): string => digest(40, 'rating', pointId, date, code)

/** Where it is given out, and what it is for. */
type For = Pick<StoredRatingCode, 'recordId' | 'pointId' | 'date' | 'number'>

export const ratingCodeFor = ({ code, token }: Slip, { recordId, pointId, date, number }: For): StoredRatingCode => ({
  _id: codeIdOf(token),
  codeKey: digitsKeyOf(pointId, date, code),
  recordId,
  pointId,
  date,
  number,
})
