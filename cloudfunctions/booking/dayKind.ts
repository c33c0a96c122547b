import { weekdayOf } from '../../src/shared/time'
import type { CalendarYear } from './repository'

/** `rest` is an ordinary weekend, `holiday` is off by the notice, `makeUp` is a weekend day that is worked. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'makeUp'

/** What kind of day it is in this year; null when the year is not known, or is another one. */
export function kindIn(year: CalendarYear | null, date: string): DayKind | null {
  if (year === null || year._id !== date.slice(0, 4)) return null
  if (year.makeUpDays.includes(date)) return 'makeUp'
  if (year.holidays.includes(date)) return 'holiday'
  return weekdayOf(date) > 5 ? 'rest' : 'workday'
}
