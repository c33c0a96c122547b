import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { dayKindsOf, findPoint } from '../../foundation'
import { announce } from './affected'
import { horizon } from '../sheet/freePlaces'
import { publishDays } from './publishDays'
import { rosters, type Roster } from '../repository'

/** How many rosters one run publishes; the next minute goes on. */
const batch = 20

/**
 * Publishes each roster up to the horizon, from where it stands: the fourteenth day ahead each night, and whatever a
 * death or a missing calendar left out. Days of a year without a calendar wait for it.
 */
export async function publishAhead(now: string): Promise<void> {
  const today = dateOf(now)
  const to = await lastKnown(today, horizon(now))
  const behind = await rosters.list({
    where: { publishedTo: _.lt(to) },
    orderBy: [
      ['publishedTo', 'asc'],
      ['_id', 'asc'],
    ],
    limit: batch,
  })
  for (const roster of behind) await catchUp(roster, today, to, now)
}

/** The last day up to `to` whose year has a calendar; before `today` when there is none. */
async function lastKnown(today: string, to: string): Promise<string> {
  const { kinds } = await dayKindsOf(daysBetween(today, to))
  return [...kinds.keys()].sort().at(-1) ?? addDays(today, -1)
}

async function catchUp(roster: Roster, today: string, to: string, now: string): Promise<void> {
  const point = await findPoint(roster.pointId)
  const next = addDays(roster.publishedTo, 1)
  const dates = daysBetween(next < today ? today : next, to)
  if (point !== null) {
    const { over } = await publishDays(roster, point, dates, (await dayKindsOf(dates)).kinds, now)
    await announce(over, { pointId: roster.pointId, need: roster.need, reason: '服务点调整了开放时间', by: 'system', now })
  }
  // Guarded: a template that was set meanwhile is published again by whoever set it.
  await rosters.change(roster._id, { updatedAt: roster.updatedAt }, { publishedTo: to })
}
