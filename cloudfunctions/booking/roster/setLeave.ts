import type { booking } from '../../../src/shared/booking/contract'
import { _, isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { announce } from './affected'
import { dayIdOf, rosterIdOf } from '../ids'
import { pointFor } from '../ownPoint'
import { dutyOn } from '../sheet/plan'
import { publishDay } from './publish'
import { rosters, sheets } from '../repository'

/**
 * Somebody on duty is away that day, or is back. The roster knows first, so that a job which publishes later agrees;
 * a published day is planned anew, and whoever is over is told. The same again changes nothing.
 */
export const setLeave: Handler<typeof booking.actions.setLeave> = async ({ need, pointId: named, date, staffId, away }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const [stored, point] = await Promise.all([rosters.find(rosterIdOf(pointId, need)), findPoint(pointId)])
  if (stored === null || point === null) return refuse('NOT_FOUND')
  const { kinds, missingYear } = await dayKindsOf([date])
  const kind = kinds.get(date)
  if (missingYear !== null || kind === undefined) return refuse('YEAR_WITHOUT_CALENDAR', { year: date.slice(0, 4) })
  if (!dutyOn(stored, date, kind).includes(staffId)) return refuse('NOT_ON_DUTY', undefined, 'staffId')

  const field = `leave.${date}`
  if (away) await rosters.change(stored._id, { [field]: _.neq(staffId) }, { [field]: _.push([staffId]) })
  else await rosters.change(stored._id, { [field]: staffId }, { [field]: _.pull(staffId) })
  const roster = (await rosters.find(stored._id)) ?? stored
  // A day that is not published yet is planned with the leave when its time comes.
  if ((await sheets.find(dayIdOf(pointId, need, date))) === null) return { affected: [] }
  const { over } = await publishDay(roster, point, date, kind, now)
  return { affected: await announce(over, { pointId, need, reason: '当天值班人员请假', by: staff._id, now }) }
}
