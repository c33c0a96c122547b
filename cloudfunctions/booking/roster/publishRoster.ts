import type { booking } from '../../../src/shared/booking/contract'
import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { announce } from '../bookings/announce'
import { horizon } from '../sheet/freePlaces'
import { pointFor } from '../ownPoint'
import { publishDays } from './publishDays'
import { saveRoster, setPublished } from './repository'

/**
 * Sets the weekly template and writes the day sheets of the days that can be booked. The template says first that nothing is
 * published from it, so that the nightly job goes on where a death stopped this call.
 */
export const publishRoster: Handler<typeof booking.actions.publishRoster> = async (input, { staff, now }) => {
  const pointId = pointFor(staff, input.pointId)
  if (isRefusal(pointId)) return pointId
  const point = await findPoint(pointId)
  if (point === null) return refuse('NOT_FOUND')
  const dates = daysBetween(dateOf(now), horizon(now))
  const { kinds, missingYear } = await dayKindsOf(dates)
  if (missingYear !== null) return refuse('YEAR_WITHOUT_CALENDAR', { year: missingYear })

  const roster = await saveRoster(pointId, input.need, input, addDays(dateOf(now), -1), now)
  const { open, over } = await publishDays(roster, point, dates, kinds, now)
  const change = { pointId, need: input.need, reason: '服务点调整了开放时间', by: staff._id, now }
  const affected = await announce(over, change)
  await setPublished(roster, horizon(now))
  return { sheets: open, affected }
}
