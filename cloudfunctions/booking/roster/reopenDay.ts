import type { booking } from '../../../src/shared/booking/contract'
import { needCodes, type NeedCode } from '../../../src/shared/booking/needs'
import { dateOf } from '../../../src/shared/time'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { horizon } from '../sheet/freePlaces'
import { pointFor } from '../ownPoint'
import { publishDay } from './publish'
import { findRoster, reopen } from './repository'

/** Opens a closed day (or one need on it) again. Sent again it finds nothing closed, and changes nothing. */
export const reopenDay: Handler<typeof booking.actions.reopenDay> = async ({ need, pointId: named, date }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const point = await findPoint(pointId)
  if (point === null) return refuse('NOT_FOUND')
  // A day that waits for its notice is only no longer closed: the job publishes it when the notice is there.
  const kind = (await dayKindsOf([date])).kinds.get(date)
  const opened: NeedCode[] = []
  for (const each of need === undefined ? needCodes : [need]) {
    await reopen(pointId, each, date)
    const roster = await findRoster(pointId, each)
    if (roster === null || kind === undefined || date < dateOf(now) || date > horizon(now)) continue
    if ((await publishDay(roster, point, date, kind, now)).open) opened.push(each)
  }
  return { opened }
}
