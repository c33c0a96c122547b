import type { booking } from '../../../src/shared/booking/contract'
import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { horizon } from '../sheet/freePlaces'
import { pointFor } from '../ownPoint'
import { publishAndTell } from './publishAndTell'
import { saveRoster, setPublished } from './repository'

/**
 * Sets the weekly template and writes the day sheets of the days that can be booked; days that wait for a holiday notice are named, and
 * published by the job once it is there. The template says first that nothing is published from it, so that the job also goes on where
 * a death stopped this call.
 */
export const publishRoster: Handler<typeof booking.actions.publishRoster> = async (input, { staff, now }) => {
  const pointId = pointFor(staff, input.pointId)
  if (isRefusal(pointId)) return pointId
  const point = await findPoint(pointId)
  if (point === null) return refuse('NOT_FOUND')
  const dates = daysBetween(dateOf(now), horizon(now))
  const { kinds, waiting } = await dayKindsOf(dates)
  const roster = await saveRoster(pointId, input.need, input, addDays(dateOf(now), -1), now)
  const { open, affected } = await publishAndTell(roster, point, dates, kinds, staff._id, now)
  await setPublished(roster, horizon(now), waiting[0])
  return { sheets: open, affected: [...affected], waiting: [...waiting] }
}
