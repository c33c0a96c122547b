import type { DayKinds, StoredPoint } from '../../foundation'
import { publishDay } from './publish'
import type { Roster } from './repository'

/** Publishes these days one after the other: how many have places, and whom it affects. */
export async function publishDays(roster: Roster, point: StoredPoint, dates: readonly string[], kinds: DayKinds, now: string) {
  let open = 0
  const over: string[] = []
  for (const date of dates) {
    const kind = kinds.get(date)
    if (kind === undefined) continue
    const published = await publishDay(roster, point, date, kind, now)
    open += Number(published.open)
    over.push(...published.over)
  }
  return { open, over }
}
