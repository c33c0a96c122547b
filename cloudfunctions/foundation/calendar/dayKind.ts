import { weekdayOf } from '../../../src/shared/time'

/** One year's departures from Monday-to-Friday, as the State Council announced them. */
export interface CalendarYear {
  readonly _id: string
  readonly source: string
  /** Days off by the notice, the weekends among them included. */
  readonly holidays: readonly string[]
  /** Weekend days worked. */
  readonly makeUpDays: readonly string[]
}

/** `rest` is an ordinary weekend, `holiday` is off by the notice, `makeUp` is a weekend day that is worked. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'makeUp'

/** What kind of day it is in this year; null when the year is not known, or is another one. */
export function kindIn(year: CalendarYear | null, date: string): DayKind | null {
  if (year === null || year._id !== date.slice(0, 4)) return null
  if (year.makeUpDays.includes(date)) return 'makeUp'
  if (year.holidays.includes(date)) return 'holiday'
  return weekdayOf(date) > 5 ? 'rest' : 'workday'
}

/** Which weekday's hours a day has: make-up days are worked like a Monday, a holiday by nobody. */
export const workedAs = (date: string, kind: DayKind): 1 | 2 | 3 | 4 | 5 | 6 | 7 | null =>
  kind === 'holiday' ? null : kind === 'makeUp' ? 1 : weekdayOf(date)
