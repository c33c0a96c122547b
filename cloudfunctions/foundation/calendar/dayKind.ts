import { sureWithoutNotice } from '../../../src/shared/calendar/statutory'
import { weekdayOf } from '../../../src/shared/time'

/** One year's departures from Monday-to-Friday, as the State Council announced them. */
export interface CalendarYear {
  readonly _id: string
  readonly source: string
  /** Days off by the notice, the weekends among them included; 元旦 can begin in December of the year before. */
  readonly holidays: readonly string[]
  /** Weekend days worked. */
  readonly makeUpDays: readonly string[]
}

/** `rest` is an ordinary weekend, `holiday` is off by the notice, `makeUp` is a weekend day that is worked. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'makeUp'

const named = ({ makeUpDays, holidays }: CalendarYear, date: string): DayKind | null =>
  makeUpDays.includes(date) ? 'makeUp' : holidays.includes(date) ? 'holiday' : null

/** What kind of day it is in this year; null when the year is not known, or is another one. */
export function kindIn(year: CalendarYear | null, date: string): DayKind | null {
  if (year === null || year._id !== yearOf(date)) return null
  return named(year, date) ?? (weekdayOf(date) > 5 ? 'rest' : 'workday')
}

export const yearOf = (date: string): string => date.slice(0, 4)

/** The years whose notices can name this day: its own, and of a December day the next. */
export const yearsNaming = (date: string): readonly string[] =>
  date.slice(5, 7) === '12' ? [yearOf(date), String(Number(yearOf(date)) + 1)] : [yearOf(date)]

/** What kind of day it is by the notices there are; without its own year's, only where no notice can change it. Null: it waits for one. */
export function kindBy(years: ReadonlyMap<string, CalendarYear>, date: string): DayKind | null {
  const [own = '', next = ''] = yearsNaming(date)
  const following = years.get(next)
  return (following && named(following, date)) ?? kindIn(years.get(own) ?? null, date) ?? (years.has(own) ? null : sureWithoutNotice(date))
}

/** Which weekday's hours a day has: make-up days are worked like a Monday, a holiday by nobody. */
export const workedAs = (date: string, kind: DayKind): 1 | 2 | 3 | 4 | 5 | 6 | 7 | null =>
  kind === 'holiday' ? null : kind === 'makeUp' ? 1 : weekdayOf(date)
