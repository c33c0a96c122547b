import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { dayKindsOf, findPoint } from '../../foundation'
import { inPages, type Job } from '../../kernel'
import { announce } from '../bookings/announce'
import { horizon } from '../sheet/freePlaces'
import { publishDays } from './publishDays'
import { pageOfUnpublished, setPublished, type Roster } from './repository'

/**
 * Publishes each roster up to the horizon, from where it stands: one day more each night, and within minutes whatever a death or a
 * missing calendar left out. Days of a year without a calendar wait for it.
 */
export const publishAhead: Job = {
  name: 'publishAhead',
  due: { every: 10 },
  budgetMs: 6_000,
  run: async (run) => {
    const today = dateOf(run.now)
    const to = await lastKnown(today, horizon(run.now))
    return inPages(run, 'booking.publishAhead', {
      page: (before) => pageOfUnpublished(to, before),
      work: (roster) => catchUp(roster, today, to, run.now),
    })
  },
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
  await setPublished(roster, to)
}
