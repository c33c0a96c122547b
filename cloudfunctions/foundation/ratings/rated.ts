import type { RatedRecord } from '../../../src/shared/rating/contract'
import { findServiceRecord } from '../records/repository'
import { findRating } from './repository'
import { ratedViewOf } from './view'

/**
 * A record of this person's with its rating, if any; null when there is no such record, or it is somebody else's. Whatever ends
 * in a record brings this along with itself, so that one call shows the whole screen.
 */
export async function ratedRecord(recordId: string | null, person: string, now: string): Promise<RatedRecord | null> {
  if (recordId === null) return null
  const [record, rating] = await Promise.all([findServiceRecord(recordId), findRating(recordId)])
  return record?.recipient === person ? ratedViewOf(record, rating, now) : null
}
