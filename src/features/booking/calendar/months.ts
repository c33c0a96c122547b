import { addDays, daysBetween, weekdayOf } from '@/shared/time'

export interface Cell {
  readonly date: string
  readonly day: number
  readonly mark: '休' | '班' | null
}
export interface Month {
  /** `2027年2月` */
  readonly name: string
  /** Empty places before the first, so that it stands under its weekday. */
  readonly before: number
  readonly cells: readonly Cell[]
}

/** The months that a notice changes something in, each day with what it says; in order. */
export function monthsOf(holidays: readonly string[], makeUpDays: readonly string[]): Month[] {
  const touched = [...new Set([...holidays, ...makeUpDays].map((date) => date.slice(0, 7)))].sort()
  return touched.map((month) => {
    const first = `${month}-01`
    const next = `${addDays(first, 31).slice(0, 7)}-01`
    return {
      name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
      before: weekdayOf(first) - 1,
      cells: daysBetween(first, addDays(next, -1)).map((date) => ({
        date,
        day: Number(date.slice(8)),
        mark: holidays.includes(date) ? '休' : makeUpDays.includes(date) ? '班' : null,
      })),
    }
  })
}
