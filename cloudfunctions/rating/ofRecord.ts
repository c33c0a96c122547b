import type { rating } from '../../src/shared/rating/contract'
import { refuse, type Handler } from '../kernel'
import { ratedRecord } from '../foundation'

/** A record of the caller's with its rating, if any. */
export const ofRecord: Handler<typeof rating.actions.ofRecord> = async ({ recordId }, { caller, now }) =>
  (await ratedRecord(recordId, caller.key, now)) ?? refuse('NOT_FOUND')
