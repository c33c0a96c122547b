/** What a roster gives on a day: the slots, and how many places each has. Pure; publishing and the samples use it. */
import { bookable, slotsIn, type Span } from '../../../src/shared/booking/slots'
import { needOf } from '../../../src/shared/booking/needs'
import { workedAs, type DayKind, type StoredPoint } from '../../foundation'
import { dayIdOf } from '../ids'
import type { Plan } from '../sheet/merge'
import type { DaySheet } from '../sheet/repository'
import type { Roster } from './repository'

/** Holidays and closed days are not worked; weekends only where the roster says so. */
function hoursOn(roster: Roster, date: string, kind: DayKind): readonly Span[] {
  const weekday = workedAs(date, kind)
  return weekday === null || roster.closures[date] !== undefined ? [] : roster.weekly[weekday]
}

/** Who is on duty that day, whether away or not. */
export function dutyOn(roster: Roster, date: string, kind: DayKind): readonly string[] {
  const weekday = workedAs(date, kind)
  return weekday === null ? [] : (roster.duty?.[weekday] ?? [])
}

/** How many windows are staffed: all of them where nobody is named, else as many as people are there. */
function windowsOn(roster: Roster, date: string, kind: DayKind): number {
  const duty = dutyOn(roster, date, kind)
  if (duty.length === 0) return roster.windows
  const away = roster.leave?.[date] ?? []
  return Math.min(roster.windows, duty.filter((staffId) => !away.includes(staffId)).length)
}

/** The slots of this day with their places; none when the point is shut. */
export function plan(roster: Roster, date: string, kind: DayKind): Plan {
  const places = bookable(windowsOn(roster, date, kind), roster.seats, roster.heldShare)
  if (places <= 0) return {}
  return Object.fromEntries(slotsIn(hoursOn(roster, date, kind), needOf(roster.need).minutes).map((slot) => [slot, places]))
}

/** What a day that is off by the notice says, on its sheet and to whoever had booked. */
export const offByNotice = '国家放假安排：当天放假'

/** Why the day is shut, or null: the point's own reason, or the holiday. */
export const closedOn = (roster: Roster, date: string, kind: DayKind): string | null =>
  roster.closures[date] ?? (kind === 'holiday' ? offByNotice : null)

/** A sheet nobody has booked on yet. */
export const freshSheet = (roster: Roster, point: StoredPoint, date: string, places: Plan, now: string): DaySheet => ({
  _id: dayIdOf(roster.pointId, roster.need, date),
  pointId: roster.pointId,
  pointName: point.name,
  areaName: point.areaName,
  address: point.address,
  sample: point.sample,
  need: roster.need,
  date,
  slots: Object.fromEntries(Object.entries(places).map(([slot, capacity]) => [slot, { capacity, free: capacity, surplus: 0, claims: {} }])),
  closed: roster.closures[date] ?? null,
  touchedAt: now,
})
