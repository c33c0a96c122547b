/**
 * Refusals in the platform's own words: `code` decides the errCode the SDK reports, `message` is what public code
 * matches against, so both follow the recorded samples to the letter.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.'
const PERSISTS = 'Please check your request, but if the problem persists, contact us.'

export const collectionMissing = (name: string): Refusal =>
  new Refusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)

export const collectionExists = (name: string): Refusal =>
  new Refusal('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`)

export const duplicateKey = (collection: string, index: string, key: string): Refusal =>
  new Refusal(
    'DATABASE_REQUEST_FAILED',
    '[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ' +
      `tnt-local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const conflict = (): Refusal =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${PERSISTS}`,
  )

export const transactionGone = (): Refusal =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${PERSISTS}`,
  )

/** A request the database cannot carry out: an unknown operator, `$inc` of a string, a document that is too large. */
export const failedOperation = (detail: string): Refusal => new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${detail}`)

/** A request with a missing or malformed field. */
export const invalidParam = (detail: string): Refusal => new Refusal('INVALID_PARAM', `[InvalidParameter] ${detail}`)
