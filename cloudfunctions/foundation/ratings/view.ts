import type { RatedRecord } from '../../../src/shared/rating/contract'
import { valueOn } from '../../../src/shared/parameters'
import { recordKindOf } from '../../../src/shared/record/recordKinds'
import { addHours, dateOf } from '../../../src/shared/time'
import type { ServiceRecord } from '../records/repository'
import type { StoredRating } from './repository'

/** For how many days a record can be rated: as many as were promised when the service ended. */
export const windowDays = ({ finishedAt }: Pick<ServiceRecord, 'finishedAt'>): number => valueOn('rating.windowDays', dateOf(finishedAt))

/** Until when a record can be rated, that moment included, UTC ISO. */
export const rateUntil = (record: Pick<ServiceRecord, 'finishedAt'>): string => addHours(record.finishedAt, windowDays(record) * 24)

/** A record with its rating, as its recipient sees it. */
export const ratedViewOf = (record: ServiceRecord, rating: StoredRating | null, now: string): RatedRecord => ({
  record: {
    id: record._id,
    kind: recordKindOf(record.kind),
    subjectId: record.subjectId,
    about: record.about,
    finishedAt: record.finishedAt,
  },
  rating: rating && { grade: rating.grade, reasons: [...rating.reasons], words: rating.words, ratedAt: rating.ratedAt },
  rateUntil: rateUntil(record),
  mayRate: rating === null && now <= rateUntil(record),
})
