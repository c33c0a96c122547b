import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { dayKindsOf, findPoint, setSpread, unspreadFor, type DayKinds } from '../../foundation'
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
    const { kinds, waiting } = await dayKindsOf(dates)
    const firstWaiting = waiting[0] ?? addDays(to, 1)
    const work = (roster: Roster) => catchUp(roster, { today, to, kinds, waiting, firstWaiting, run })
    const ahead = await inPages(run, 'booking.publishAhead', { page: (before) => pageOfUnpublished(to, before), work })
    // What waited from an earlier day on than the first that still waits is known by now.
    const waited = await inPages(run, 'booking.publishAhead', { page: (before) => pageOfWaiting(firstWaiting, before), work })
    return { did: spread.did + ahead.did + waited.did, more: spread.more || ahead.more || waited.more || run.budget.left() <= 0 }
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
  readonly kinds: DayKinds
  readonly waiting: readonly string[]
  /** The first day that still waits for its notice; after `to` when none does. */
  readonly firstWaiting: string
  readonly run: Run
}

/** Publishes what is new, and what was left out before the first day that still waits; when the time is up, the next tick goes on from there. */
async function catchUp(roster: Roster, { today, to, kinds, waiting, firstWaiting, run: { now, budget } }: Ahead): Promise<void> {
  const point = await findPoint(roster.pointId)
  const next = addDays(roster.publishedTo, 1)
  const { waitsFrom } = roster
  const known = waitsFrom !== undefined && waitsFrom < firstWaiting
  const [first = next] = [next, ...(known ? [waitsFrom] : [])].sort()
  const from = first < today ? today : first
  let last = addDays(from, -1)
  for (const date of daysBetween(from, to)) {
    if (date > from && budget.left() <= 0) break
    if (point !== null) await publishAndTell(roster, point, [date], kinds, 'system', now)
    last = date
  }
  const left = waiting.find((date) => date >= from && date <= last)
  await setPublished(roster, last, known ? left : (waitsFrom ?? left))
}
