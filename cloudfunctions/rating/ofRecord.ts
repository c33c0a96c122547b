import type { rating } from '../../src/shared/rating/contract'
import { refuse, type Handler } from '../kernel'
import { findServiceRecord } from '../spine'
import { findRating } from './repository'
import { viewOf } from './view'

/** A record of the caller's with its rating, if any. */
export const ofRecord: Handler<typeof rating.actions.ofRecord> = async ({ recordId }, { caller, now }) => {
  const record = await findServiceRecord(recordId)
  if (record === null || record.recipient !== caller.key) return refuse('NOT_FOUND')
  return viewOf(record, await findRating(recordId), now)
}
