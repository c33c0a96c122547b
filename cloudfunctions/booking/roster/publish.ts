import type { NeedCode } from '../../../src/shared/booking/needs'
import { _, transact } from '../../kernel'
import type { DayKind, StoredPoint } from '../../foundation'
import { dayIdOf } from '../ids'
import { merge, type Merged } from '../sheet/merge'
import { freshSheet, plan, type Plan } from '../sheet/plan'
import { sheets, waitlist, type Roster } from '../repository'

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
  if ((await sheets.find(sheetId)) === null) {
    if (!open) return { open, over: [] }
    if ((await sheets.insert(freshSheet(roster, point, date, places, now))) === 'inserted') return { open, over: [] }
  }
  return { open, over: (await replan(sheetId, places, roster.closures[date] ?? null, now)).over }
}

/** Closes what is published of a day: whoever has a place keeps it on paper and is named. */
export const shutDay = async (pointId: string, need: NeedCode, date: string, reason: string, now: string): Promise<readonly string[]> =>
  (await replan(dayIdOf(pointId, need, date), {}, reason, now)).over

async function replan(sheetId: string, places: Plan, closed: string | null, now: string): Promise<Merged> {
  const merged = await transact(async (transaction) => {
    const inside = sheets.within(transaction)
    const sheet = await inside.find(sheetId)
    if (sheet === null) return { slots: {}, over: [], dropped: [] }
    const next = merge(sheet.slots, places)
    await inside.update(sheetId, { slots: _.set(next.slots), closed, touchedAt: now })
    return next
  })
  // Whose held place is gone waits again, in the old order.
  for (const id of merged.dropped) await waitlist.change(id, { state: 'offered' }, { state: 'waiting', offer: _.set(null) })
  return merged
}
