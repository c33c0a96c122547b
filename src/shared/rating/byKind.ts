import { recordKinds, type RecordKind } from '../record/recordKinds'
import { figures, noGrades, type GradeCounts } from './figures'
import type { Grade } from './grades'

/** So many services of a kind ended, with a rating or without. */
interface Ended {
  readonly kind: RecordKind
  readonly rated: boolean
  readonly count: number
}

/** So many ratings of a grade were given to a kind. */
interface Given {
  readonly kind: RecordKind
  readonly grade: Grade
  readonly count: number
}

const sumOf = (groups: readonly { readonly count: number }[]): number => groups.reduce((sum, { count }) => sum + count, 0)

function of(kinds: readonly RecordKind[], ended: readonly Ended[], given: readonly Given[]) {
  const grades = given
    .filter(({ kind }) => kinds.includes(kind))
    .reduce<GradeCounts>((sum, { grade, count }) => ({ ...sum, [grade]: sum[grade] + count }), noGrades)
  const own = ended.filter(({ kind }) => kinds.includes(kind))
  return { grades, figures: figures(grades, sumOf(own), sumOf(own.filter(({ rated }) => rated))) }
}

/**
 * The figures of all kinds together, and of each kind that had anything. Groups of one kind are added up, however many there are.
 * @param ended services that ended in the period
 * @param given ratings that were given in it
 */
export function figuresByKind(ended: readonly Ended[], given: readonly Given[]) {
  const byKind = recordKinds
    .map((kind) => ({ kind, ...of([kind], ended, given) }))
    .filter(({ figures: { closed, rated } }) => closed + rated > 0)
  return { ...of(recordKinds, ended, given), byKind }
}
