import type { DayKinds, StoredPoint } from '../../foundation'
import { offByNotice } from './plan'
import { publishDay } from './publish'
import type { Roster } from './repository'

const changedHours = '服务点调整了开放时间'

/** Publishes these days one after the other: how many have places, and whom it affects, by the reason that they are told. */
export async function publishDays(roster: Roster, point: StoredPoint, dates: readonly string[], kinds: DayKinds, now: string) {
  let open = 0
  const over = new Map<string, readonly string[]>()
  for (const date of dates) {
    const kind = kinds.get(date)
    if (kind === undefined) continue
    const published = await publishDay(roster, point, date, kind, now)
    open += Number(published.open)
    const reason = kind === 'holiday' ? offByNotice : changedHours
    if (published.over.length > 0) over.set(reason, [...(over.get(reason) ?? []), ...published.over])
  }
  return { open, over }
}
