import type { Affected } from '../../../src/shared/booking/contract'
import type { DayKinds, StoredPoint } from '../../foundation'
import { announce } from '../bookings/announce'
import { publishDays } from './publishDays'
import type { Roster } from './repository'

/** Publishes these days and tells whom it affects, each with its reason. Again it tells nobody twice. */
export async function publishAndTell(
  roster: Roster,
  point: StoredPoint,
  dates: readonly string[],
  kinds: DayKinds,
  by: string,
  now: string,
): Promise<{ readonly open: number; readonly affected: readonly Affected[] }> {
  const { pointId, need } = roster
  const { open, over } = await publishDays(roster, point, dates, kinds, now)
  const affected: Affected[] = []
  for (const [reason, ids] of over) affected.push(...(await announce(ids, { pointId, need, reason, by, now })))
  return { open, affected }
}
