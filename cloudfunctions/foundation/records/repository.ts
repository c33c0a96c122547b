import type { Page } from '../../../src/shared/paging'
import { recordIdOf, recordKindOf, storedKindCount, type RecordKind, type StoredKind } from '../../../src/shared/record/recordKinds'
import { from as within, gte, neq, table, type Transaction } from '../../kernel'
import { serviceRecords } from '../collections'

/** One finished service. `ratedAt` is written with the rating, so participation is one count. */
export interface ServiceRecord {
  /** Derived from what it ended: `consultation-<id>`. Ending twice meets itself. */
  readonly _id: string
  readonly kind: StoredKind
  readonly subjectId: string
  /** The person key of who was served; empty where nobody knows (a walk-in). */
  readonly recipient: string
  /** Who really gave it: who called to the window, or answered; not who was on the roster. */
  readonly provider: { readonly staffId: string; readonly pointId: string }
  /** Staff ids of all who had a hand in it (called, ended, answered): they do not rate it. Missing in records from before. */
  readonly hands?: readonly string[]
  /** Who called, and who ended it (`system`: the night, where nobody said that it was done). Missing in records from before and of consultations. */
  readonly calledBy?: string | null
  readonly endedBy?: string
  readonly about: string
  readonly category?: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly ratedAt: string | null
  /** Its recipient hid what it is about: its rating does not wait in sight. Missing where nobody did. */
  readonly outOfSight?: boolean
}

/** What ends a service says of it. */
type Finished = Omit<ServiceRecord, '_id' | 'ratedAt' | 'kind'> & { readonly kind: RecordKind }

const records = table<ServiceRecord>(serviceRecords.name)

/** Writes the record inside the transaction that ends the service. */
export const writeServiceRecord = (transaction: Transaction, record: Finished): Promise<void> =>
  records.within(transaction).insert({ ...record, _id: recordIdOf(record.kind, record.subjectId), ratedAt: null })

/** Whether its rating waits where somebody else may see it. */
export const setOutOfSight = (id: string, outOfSight: boolean): Promise<boolean> => records.change(id, {}, { outOfSight })

export const findServiceRecord = (id: string): Promise<ServiceRecord | null> => records.find(id)

/** The recipient's records that ended since `since` and have no rating, newest first. */
export const latestUnrated = (recipient: string, since: string, limit: number): Promise<Page<ServiceRecord>> =>
  records.page({
    where: { recipient, ratedAt: null, outOfSight: neq(true), finishedAt: gte(since) },
    orderBy: ['finishedAt', 'desc'],
    before: undefined,
    limit,
  })

/** How many records ended in `[from, to)`, by kind and by whether they have a rating. A kind with an old name comes as a group of its own. */
export const countByKind = async (
  from: string,
  to: string,
): Promise<readonly { readonly kind: RecordKind; readonly rated: boolean; readonly count: number }[]> =>
  (
    await records.countBy<{ kind: StoredKind; rated: boolean }>(
      { finishedAt: within(from, to) },
      { kind: 'kind', rated: { isSet: 'ratedAt' } },
      storedKindCount * 2,
    )
  ).map((group) => ({ ...group, kind: recordKindOf(group.kind) }))
