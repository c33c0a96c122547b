import type { rating } from '../../../src/shared/rating/contract'
import { valueOn } from '../../../src/shared/parameters'
import { areReasonsOf } from '../../../src/shared/rating/reasons'
import { dateOf } from '../../../src/shared/time'
import { ratedViewOf, rateUntil, windowDays } from '../../foundation'
import { derivedId, isRefusal, refuse, type Caller, type Handler } from '../../kernel'
import { isSameRating, newRating } from '../newRating'
import { writeOnce } from '../writeOnce'
import { findRateable } from './find'
import { giveBack, tookTry } from './tries'

/** Whoever holds the paper rates its service, once for ever: by their own account, or without one. The same sent twice is one. */
export const rateByCode: Handler<typeof rating.actions.rateByCode> = async ({ find, ...said }, { caller, staff, now }) => {
  const found = await findRateable(find, { caller, staff, now })
  if (isRefusal(found)) return found
  const { code, record } = found
  if (!areReasonsOf(said.grade, said.reasons)) return refuse('REASONS_DO_NOT_FIT', undefined, 'reasons')
  if (record.ratedAt === null && now > rateUntil(record)) return refuse('RATING_SHUT', { 'rating.windowDays': windowDays(record) })
  const of = counted(caller, now)
  const isFirst = record.ratedAt === null
  if (isFirst && of !== null && !(await tookTry(of.id, of.most, of.date))) return refuse('CODE_MISUSED')
  const by = 'token' in find ? ('qr' as const) : ('digits' as const)
  const wanted = newRating(record, said, { key: caller?.key ?? `code:${code._id}`, channel: caller?.channel ?? 'web', by }, now)
  const stands = await writeOnce(wanted)
  if (isSameRating(stands, wanted) && stands.rater === wanted.rater) return ratedViewOf(record, stands, now)
  if (isFirst && of !== null) await giveBack(of.id, of.date)
  return refuse('ALREADY_RATED')
}

/** How many an account rates by code in a day is counted; who has none is not known, and holds a paper all the same. */
const counted = (caller: Caller | null, now: string) =>
  caller && { id: derivedId('t', 'given', caller.key), most: valueOn('rating.byCodeADay', dateOf(now)), date: dateOf(now) }
