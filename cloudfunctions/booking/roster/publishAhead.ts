import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { dayKindsOf, findPoint, setSpread, unspreadFor } from '../../foundation'
import { inPages, type Job, type Run } from '../../kernel'
import { horizon } from '../sheet/freePlaces'
import { publishAndTell } from './publishAndTell'
import { lookAgainFrom, pageOfRosters, pageOfUnpublished, pageOfWaiting, setPublished, type Roster } from './repository'

/**
 * Publishes each roster up to the horizon, from where it stands: one day more each night, and within minutes whatever a death left out. Days
 * that wait for a holiday notice are left out and remembered; once the notice is there they are published as well.
 */
export const publishAhead: Job = {
  name: 'publishAhead',
  due: { every: 10 },
  budgetMs: 6_000,
  run: async (run) => {
    const today = dateOf(run.now)
    const to = horizon(run.now)
    const dates = daysBetween(today, to)
    const spread = await spreadNotices(run, dates)
    const { waiting } = await dayKindsOf(dates)
    const firstWaiting = waiting[0] ?? addDays(to, 1)
    const work = (roster: Roster) => catchUp(roster, { today, to, firstWaiting, now: run.now })
    const ahead = await inPages(run, 'booking.publishAhead', { page: (before) => pageOfUnpublished(to, before), work })
    // What waited from an earlier day on than the first that still waits is known by now.
    const waited = await inPages(run, 'booking.publishAhead', { page: (before) => pageOfWaiting(firstWaiting, before), work })
    return { did: spread.did + ahead.did + waited.did, more: spread.more || ahead.more || waited.more }
  },
}

/** A notice that was loaded lately: every roster looks at its days again, then the notice is marked as known. */
async function spreadNotices(run: Run, dates: readonly string[]) {
  const sum = { did: 0, more: false }
  for (const notice of await unspreadFor(dates)) {
    const { spreadFrom } = notice
    if (spreadFrom === null) continue
    const { did, more } = await inPages(run, 'booking.spreadNotice', {
      page: pageOfRosters,
      work: (roster) => lookAgainFrom(roster, spreadFrom),
    })
    sum.did += did
    sum.more ||= more
    if (!more) await setSpread(notice)
  }
  return sum
}

interface Ahead {
  readonly today: string
  readonly to: string
  /** The first day that still waits for its notice; after `to` when none does. */
  readonly firstWaiting: string
  readonly now: string
}

/** Publishes what is new, and what was left out before the first day that still waits. */
async function catchUp(roster: Roster, { today, to, firstWaiting, now }: Ahead): Promise<void> {
  const point = await findPoint(roster.pointId)
  const next = addDays(roster.publishedTo, 1)
  const { waitsFrom } = roster
  const known = waitsFrom !== undefined && waitsFrom < firstWaiting
  const [from = next] = [next, ...(known ? [waitsFrom] : [])].sort()
  const dates = daysBetween(from < today ? today : from, to)
  const { kinds, waiting } = await dayKindsOf(dates)
  if (point !== null) await publishAndTell(roster, point, dates, kinds, 'system', now)
  await setPublished(roster, to, known ? waiting[0] : (waitsFrom ?? waiting[0]))
}
