/** Working days, from the table of years. A year without a document is unknown: nobody guesses. */
import { kindIn, type DayKind } from './dayKind'
import { calendarYears } from './repository'

export type DayKinds = ReadonlyMap<string, DayKind>

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
