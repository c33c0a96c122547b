/** Working days, from the table of years. A year without a document is unknown: nobody guesses. */
import { table } from '../../kernel'
import { calendarCollection } from '../collections'
import { kindIn, type CalendarYear, type DayKind } from './dayKind'

export type DayKinds = ReadonlyMap<string, DayKind>

const calendarYears = table<CalendarYear>(calendarCollection.name)

/** The kinds of several days, or the first year among them that has no calendar. One read per year. */
export async function dayKindsOf(dates: readonly string[]): Promise<{ readonly kinds: DayKinds; readonly missingYear: string | null }> {
  const kinds = new Map<string, DayKind>()
  for (const name of new Set(dates.map((date) => date.slice(0, 4)))) {
    const year = await calendarYears.find(name)
    if (year === null) return { kinds, missingYear: name }
    for (const date of dates) {
      const kind = kindIn(year, date)
      if (kind !== null) kinds.set(date, kind)
    }
  }
  return { kinds, missingYear: null }
}
