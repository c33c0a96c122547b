import type { booking } from '../../../src/shared/booking/contract'
import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { _, isRefusal, refuse, type Handler } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { announce } from './affected'
import { horizon } from '../sheet/freePlaces'
import { rosterIdOf } from '../ids'
import { pointFor } from '../ownPoint'
import { publishDays } from './publishDays'
import { rosters, type Roster } from '../repository'

type Publish = Handler<typeof booking.actions.publishRoster>

/**
 * Sets the weekly template and writes the day sheets of the next two weeks. The template says first that nothing is
 * published from it, so that the nightly job goes on where a death stopped this call.
 */
export const publishRoster: Publish = async (input, { staff, now }) => {
  const pointId = pointFor(staff, input.pointId)
  if (isRefusal(pointId)) return pointId
  const point = await findPoint(pointId)
  if (point === null) return refuse('NOT_FOUND')
  const dates = daysBetween(dateOf(now), horizon(now))
  const { kinds, missingYear } = await dayKindsOf(dates)
  if (missingYear !== null) return refuse('YEAR_WITHOUT_CALENDAR', { year: missingYear })

  const roster = await save(pointId, input, now)
  const { open, over } = await publishDays(roster, point, dates, kinds, now)
  const change = { pointId, need: input.need, reason: '服务点调整了开放时间', by: staff._id, now }
  const affected = await announce(over, change)
  await rosters.change(roster._id, { updatedAt: roster.updatedAt }, { publishedTo: horizon(now) })
  return { sheets: open, affected }
}

/** Writes the template; closures that were set stay. */
async function save(
  pointId: string,
  { need, windows, seats, heldShare, weekly, duty }: Parameters<Publish>[0],
  now: string,
): Promise<Roster> {
  const _id = rosterIdOf(pointId, need)
  const fields = { windows, seats, heldShare, publishedTo: addDays(dateOf(now), -1), updatedAt: now }
  const fresh: Roster = { _id, pointId, need, weekly, closures: {}, ...fields, ...(duty && { duty }) }
  if ((await rosters.insert(fresh)) === 'exists')
    await rosters.change(_id, {}, { ...fields, weekly: _.set(weekly), ...(duty && { duty: _.set(duty) }) })
  return (await rosters.find(_id)) ?? fresh
}
