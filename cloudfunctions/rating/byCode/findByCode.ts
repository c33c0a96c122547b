import type { rating } from '../../../src/shared/rating/contract'
import { findPoint, ratedViewOf } from '../../foundation'
import { isRefusal, type Handler } from '../../kernel'
import { findRateable } from './find'

/** What a paper is for, before it is rated. What was said stays with who said it. */
export const findByCode: Handler<typeof rating.actions.findByCode> = async ({ find }, { caller, staff, now }) => {
  const found = await findRateable(find, { caller, staff, now })
  if (isRefusal(found)) return found
  const { code, record } = found
  const { rateUntil, mayRate } = ratedViewOf(record, null, now)
  const rated = record.ratedAt !== null
  return {
    pointName: (await findPoint(code.pointId))?.name ?? '',
    number: code.number,
    about: record.about,
    rated,
    rateUntil,
    mayRate: mayRate && !rated,
  }
}
