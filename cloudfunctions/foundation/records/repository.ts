import type { RecordKind } from '../../../src/shared/record/recordKinds'
import { _, table, type Transaction } from '../../kernel'
import { serviceRecords } from '../collections'

/** One finished service. `ratedAt` is written with the rating, so participation is one count. */
export interface ServiceRecord {
  /** Derived from what it ended: `consultation-<id>`. Ending twice meets itself. */
  readonly _id: string
  readonly kind: RecordKind
  readonly subjectId: string
  /** The person key of who was served. */
  readonly recipient: string
  readonly provider: { readonly staffId: string; readonly pointId: string }
  readonly about: string
  readonly category?: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly ratedAt: string | null
}

const records = table<ServiceRecord>(serviceRecords.name)

export const recordIdOf = (kind: RecordKind, subjectId: string): string => `${kind}-${subjectId}`

/** Writes the record inside the transaction that ends the service. */
export const writeServiceRecord = (transaction: Transaction, record: Omit<ServiceRecord, '_id' | 'ratedAt'>): Promise<void> =>
  records.within(transaction).insert({ ...record, _id: recordIdOf(record.kind, record.subjectId), ratedAt: null })

export const findServiceRecord = (id: string): Promise<ServiceRecord | null> => records.find(id)

export const findServiceRecordWithin = (transaction: Transaction, id: string) => records.within(transaction).find(id)

export const markRatedWithin = (transaction: Transaction, id: string, ratedAt: string) =>
  records.within(transaction).update(id, { ratedAt })

/** The recipient's records that ended since `since` and have no rating, newest first. */
export const listUnrated = (recipient: string, since: string, limit: number): Promise<ServiceRecord[]> =>
  records.list({ where: { recipient, ratedAt: null, finishedAt: _.gte(since) }, orderBy: [['finishedAt', 'desc']], limit })

/** How many records ended in `[from, to)`, by kind and by whether they have a rating. */
export const countByKind = (
  from: string,
  to: string,
  most: number,
): Promise<{ _id: { kind: RecordKind; rated: boolean }; count: number }[]> =>
  records.group(
    { finishedAt: _.gte(from).and(_.lt(to)) },
    { _id: { kind: '$kind', rated: { $ne: ['$ratedAt', null] } }, count: { $sum: 1 } },
    most,
  )
