import type { RatedRecord } from '../../../src/shared/rating/contract'
import { valueOn } from '../../../src/shared/parameters'
import { addHours, dateOf } from '../../../src/shared/time'
import { findRating, type StoredRating } from './repository'
import { findServiceRecord, type ServiceRecord } from '../records/repository'

/** Until when a record can be rated, UTC ISO. */
export const rateUntil = (record: ServiceRecord): string =>
  addHours(record.finishedAt, valueOn('rating.windowDays', dateOf(record.finishedAt)) * 24)

/** A record with its rating, as its recipient sees it. */
export const ratedViewOf = (record: ServiceRecord, rating: StoredRating | null, now: string): RatedRecord => ({
  record: { id: record._id, kind: record.kind, subjectId: record.subjectId, about: record.about, finishedAt: record.finishedAt },
  rating: rating && { grade: rating.grade, reasons: [...rating.reasons], words: rating.words, ratedAt: rating.ratedAt },
  rateUntil: rateUntil(record),
  mayRate: rating === null && now <= rateUntil(record),
})

/**
 * A record of this person's with its rating, if any; null when there is no such record, or it is somebody else's. Whatever ends
 * in a record brings this along with itself, so that one call shows the whole screen.
 */
export async function ratedRecord(recordId: string | null, person: string, now: string): Promise<RatedRecord | null> {
  if (recordId === null) return null
  const [record, rating] = await Promise.all([findServiceRecord(recordId), findRating(recordId)])
  return record?.recipient === person ? ratedViewOf(record, rating, now) : null
}
