import {
  Refusal,
  collectionExists,
  collectionMissing,
  conflict,
  duplicateKey,
  failedOperation,
  invalidParam,
  transactionGone,
} from './refusals'

describe('refusals are in the words of the platform, which programs compare', () => {
  it.each<[Refusal, string, string]>([
    [
      collectionMissing('x'),
      'DATABASE_COLLECTION_NOT_EXIST',
      '[ResourceNotFound] Db or Table not exist: x. Please check your request, but if the problem cannot be solved, contact us.',
    ],
    [collectionExists('x'), 'DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceExist] Table exist: x'],
    [
      duplicateKey('x', 'i', '{ a: 1 }'),
      'DATABASE_REQUEST_FAILED',
      '[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.x index: i dup key: { a: 1 }}]}, {<nil>}]',
    ],
    [
      conflict(),
      'DATABASE_TRANSACTION_CONFLICT',
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    ],
    [
      transactionGone(),
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    ],
    [failedOperation('x'), 'DATABASE_REQUEST_FAILED', '[FailedOperation] x'],
    [invalidParam('x'), 'INVALID_PARAM', '[InvalidParameter] x'],
  ])('%#', (refusal, code, message) => {
    expect(refusal).toBeInstanceOf(Refusal)
    expect([refusal.name, refusal.code, refusal.message]).toEqual(['Refusal', code, message])
  })
})
