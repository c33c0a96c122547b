import type { RatedRecord } from '../../src/shared/rating/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import type { ServiceRecord } from '../spine'
import type { StoredRating } from './repository'

/** Until when a record can be rated, UTC ISO. */
export const rateUntil = (record: ServiceRecord): string =>
  addHours(record.finishedAt, valueOn('rating.windowDays', dateOf(record.finishedAt)) * 24)

/** A record with its rating, as its recipient sees it. */
export const viewOf = (record: ServiceRecord, rating: StoredRating | null, now: string): RatedRecord => ({
  record: { id: record._id, kind: record.kind, subjectId: record.subjectId, about: record.about, finishedAt: record.finishedAt },
  rating: rating && { grade: rating.grade, reasons: [...rating.reasons], words: rating.words, ratedAt: rating.ratedAt },
  rateUntil: rateUntil(record),
  mayRate: rating === null && now <= rateUntil(record),
})
