import type { rating } from '../../src/shared/rating/contract'
import { figures, noGrades, type GradeCounts } from '../../src/shared/rating/figures'
import { grades } from '../../src/shared/rating/grades'
import { recordKinds, type RecordKind } from '../../src/shared/record/recordKinds'
import { addDays, startOfDate } from '../../src/shared/time'
import { refuse, type Handler } from '../kernel'
import { countByKind, countGrades } from '../foundation'

const longestPeriodDays = 366

/** The figures of a period: two grouped counts, whatever the number of records. */
export const summary: Handler<typeof rating.actions.summary> = async ({ from, to }) => {
  if (to < from || to > addDays(from, longestPeriodDays)) return refuse('PERIOD_BACKWARDS', undefined, 'to')
  const period = [startOfDate(from), startOfDate(addDays(to, 1))] as const
  const [closed, rated] = await Promise.all([
    countByKind(...period, recordKinds.length * 2),
    countGrades(...period, recordKinds.length * grades.length),
  ])
  const of = (kinds: readonly RecordKind[]) => {
    const counts = rated
      .filter(({ _id }) => kinds.includes(_id.kind))
      .reduce<GradeCounts>((sum, { _id, count }) => ({ ...sum, [_id.grade]: sum[_id.grade] + count }), noGrades)
    const ended = closed.filter(({ _id }) => kinds.includes(_id.kind))
    const count = (groups: typeof ended) => groups.reduce((sum, group) => sum + group.count, 0)
    return { grades: counts, figures: figures(counts, count(ended), count(ended.filter(({ _id }) => _id.rated))) }
  }
  const total = of(recordKinds)
  const byKind = recordKinds
    .map((kind) => ({ kind, ...of([kind]) }))
    .filter(({ figures: { closed: ended, rated: given } }) => ended + given > 0)
  return { from, to, total: total.figures, grades: total.grades, byKind }
}
