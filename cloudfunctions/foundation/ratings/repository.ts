/** The reading side of ratings: every domain shows them, `rating` alone writes them. */
import { grades, type Grade } from '../../../src/shared/rating/grades'
import { recordKindOf, storedKindCount, type RecordKind, type StoredKind } from '../../../src/shared/record/recordKinds'
import { from as within, table } from '../../kernel'
import { ratingsCollection } from '../collections'

/** A rating as it is stored. Never edited, never deleted. */
export interface StoredRating {
  /** The service record's id. */
  readonly _id: string
  readonly kind: StoredKind
  readonly grade: Grade
  readonly reasons: readonly string[]
  readonly reasonsVersion: string
  readonly words: string
  /** The rater's person key; the rated side never sees it. `code:<id>` for who rated by a paper's code, without an account. */
  readonly rater: string
  /** Rated by a walk-in's paper. Missing in ratings from before. */
  readonly byCode?: true
  readonly provider: { readonly staffId: string; readonly pointId: string }
  /** 3 二维码, 2 移动端, 1 PC端, as the national interface counts channels. */
  readonly channel: 1 | 2 | 3
  readonly ratedAt: string
}

const ratings = table<StoredRating>(ratingsCollection.name)

export const findRating = (recordId: string): Promise<StoredRating | null> => ratings.find(recordId)

/** How many ratings each kind of service got per grade, in `[from, to)`. A kind with an old name comes as a group of its own. */
export const countGrades = async (
  from: string,
  to: string,
): Promise<readonly { readonly kind: RecordKind; readonly grade: Grade; readonly count: number }[]> =>
  (
    await ratings.countBy<{ kind: StoredKind; grade: Grade }>(
      { ratedAt: within(from, to) },
      { kind: 'kind', grade: 'grade' },
      storedKindCount * grades.length,
    )
  ).map((group) => ({ ...group, kind: recordKindOf(group.kind) }))
