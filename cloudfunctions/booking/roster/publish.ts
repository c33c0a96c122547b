import type { NeedCode } from '../../../src/shared/booking/needs'
import type { DayKind, StoredPoint } from '../../foundation'
import { transact } from '../../kernel'
import { dayIdOf } from '../ids'
import { merge, type Merged, type Plan } from '../sheet/merge'
import { findSheet, findSheetWithin, insertSheet, replanWithin } from '../sheet/repository'
import { waitOn } from '../waitlist/repository'
import { closedOn, freshSheet, plan } from './plan'
import type { Roster } from './repository'

export interface Published {
  /** The day has places. */
  readonly open: boolean
  /** Bookings the change affects, latest claimed first. */
  readonly over: readonly string[]
}

/**
 * Writes the day's sheet from the roster. On a sheet that exists the claims stay, in one transaction: nobody can book
 * between looking and writing. Publishing the same again changes nothing and names the same bookings.
 */
export async function publishDay(roster: Roster, point: StoredPoint, date: string, kind: DayKind, now: string): Promise<Published> {
  const places = plan(roster, date, kind)
  const open = Object.keys(places).length > 0
  const sheetId = dayIdOf(roster.pointId, roster.need, date)
  if ((await findSheet(sheetId)) === null) {
    if (!open) return { open, over: [] }
    if ((await insertSheet(freshSheet(roster, point, date, places, now))) === 'inserted') return { open, over: [] }
  }
  return { open, over: (await replan(sheetId, places, closedOn(roster, date, kind), now)).over }
}

/** Closes what is published of a day: whoever has a place keeps it on paper and is named. */
export const shutDay = async (pointId: string, need: NeedCode, date: string, reason: string, now: string): Promise<readonly string[]> =>
  (await replan(dayIdOf(pointId, need, date), {}, reason, now)).over

async function replan(sheetId: string, places: Plan, closed: string | null, now: string): Promise<Merged> {
  const merged = await transact(async (transaction) => {
    const sheet = await findSheetWithin(transaction, sheetId)
    if (sheet === null) return { slots: {}, over: [], dropped: [] }
    const next = merge(sheet.slots, places)
    await replanWithin(transaction, sheetId, next.slots, closed, now)
    return next
  })
  // Whose held place is gone waits again, in the old order.
  for (const id of merged.dropped) await waitOn(id)
  return merged
}
