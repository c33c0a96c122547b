import type { booking } from '../../../src/shared/booking/contract'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { announce } from '../bookings/announce'
import { dayIdOf } from '../ids'
import { pointFor } from '../ownPoint'
import { findSheet } from '../sheet/repository'
import { dutyOn } from './plan'
import { publishDay } from './publish'
import { findRoster, setAway } from './repository'

/**
 * Somebody on duty is away that day, or is back. The roster knows first, so that a job which publishes later agrees;
 * a published day is planned anew, and whoever is over is told. The same again changes nothing.
 */
export const setLeave: Handler<typeof booking.actions.setLeave> = async ({ need, pointId: named, date, staffId, away }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const [stored, point] = await Promise.all([findRoster(pointId, need), findPoint(pointId)])
  if (stored === null || point === null) return refuse('NOT_FOUND')
  // A day that waits for its notice is planned with the leave once it is published.
  const kind = (await dayKindsOf([date])).kinds.get(date) ?? 'workday'
  if (!dutyOn(stored, date, kind).includes(staffId)) return refuse('NOT_ON_DUTY', undefined, 'staffId')

  await setAway(stored, date, staffId, away)
  const roster = (await findRoster(pointId, need)) ?? stored
  if ((await findSheet(dayIdOf(pointId, need, date))) === null) return { affected: [] }
  const { over } = await publishDay(roster, point, date, kind, now)
  return { affected: await announce(over, { pointId, need, reason: '当天值班人员请假', by: staff._id, now }) }
}
