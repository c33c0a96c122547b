import { figuresByKind } from '../../src/shared/rating/byKind'
import type { rating } from '../../src/shared/rating/contract'
import { addDays, startOfDate } from '../../src/shared/time'
import { refuse, type Handler } from '../kernel'
import { countByKind, countGrades } from '../foundation'

/** A year, with its leap day. */
const longestPeriodDays = 366

/** The figures of a period: two grouped counts, whatever the number of records. */
export const summary: Handler<typeof rating.actions.summary> = async ({ from, to }) => {
  if (to < from || to > addDays(from, longestPeriodDays)) return refuse('PERIOD_BACKWARDS', undefined, 'to')
  const period = [startOfDate(from), startOfDate(addDays(to, 1))] as const
  const [ended, given] = await Promise.all([countByKind(...period), countGrades(...period)])
  const { figures, grades, byKind } = figuresByKind(ended, given)
  return { from, to, total: figures, grades, byKind }
}
