import type { rating } from '../../../src/shared/rating/contract'
import type { InputOf } from '../../../src/shared/contract'
import { valueOn } from '../../../src/shared/parameters'
import { mayRateAs } from '../../../src/shared/rating/whoRates'
import { addDays, dateOf } from '../../../src/shared/time'
import { codeIdOf, digitsKeyOf, findRatingCode, findRatingCodeByDigits, findServiceRecord, type StoredRatingCode } from '../../foundation'
import { derivedId, isRefusal, refuse, type Caller, type StaffMember } from '../../kernel'
import { giveBack, tookTry } from './tries'

type Find = InputOf<typeof rating.actions.findByCode>['find']

/** Who asks: anybody, without an account too. */
export interface Asker {
  readonly caller: Caller | null
  readonly staff: StaffMember | null
  readonly now: string
}

/**
 * The service that a paper is for. What the QR code holds cannot be guessed; six digits can, so wrong ones are counted, for who is known
 * and for the point. Whoever works there, or had a hand in it, is told that it is not theirs to rate.
 */
export async function findRateable(find: Find, asker: Asker) {
  const code = 'token' in find ? await findRatingCode(codeIdOf(find.token)) : await byDigits(find, asker)
  if (isRefusal(code)) return code
  if (code === null || isOver(code, asker.now)) return refuse('CODE_UNKNOWN')
  const record = await findServiceRecord(code.recordId)
  const may = mayRateAs(record ?? { kind: 'walkIn', provider: { staffId: '', pointId: code.pointId } }, asker.staff)
  if (may !== 'yes') return refuse(may)
  return record === null ? refuse('NOT_ENDED') : { code, record }
}

/** Nothing of that day can be rated any more, served or not. The night may have ended it a day later than it was. */
const isOver = ({ date }: StoredRatingCode, now: string): boolean => dateOf(now) > addDays(date, valueOn('rating.windowDays', date) + 1)

async function byDigits({ pointId, date, code }: Exclude<Find, { token: string }>, { caller, now }: Asker) {
  const today = dateOf(now)
  const limits = [
    ...(caller === null ? [] : [{ id: derivedId('t', 'caller', caller.key), most: valueOn('rating.wrongCodes', today) }]),
    { id: derivedId('t', 'point', pointId), most: valueOn('rating.wrongCodesAtPoint', today) },
  ]
  for (const { id, most } of limits) if (!(await tookTry(id, most, today))) return refuse('TOO_MANY_TRIES')
  const found = await findRatingCodeByDigits(digitsKeyOf(pointId, date, code))
  if (found !== null) await Promise.all(limits.map(({ id }) => giveBack(id, today)))
  return found
}
