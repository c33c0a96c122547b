import type { booking, CalendarView } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { findYear } from '../../foundation'
import type { Handler } from '../../kernel'

/** The notices of this year and the next, for the administrator. */
export const calendar: Handler<typeof booking.actions.calendar> = async (_input, { now }) => calendarOf(now)

export async function calendarOf(now: string): Promise<CalendarView[]> {
  const year = Number(dateOf(now).slice(0, 4))
  return Promise.all([year, year + 1].map((each) => viewOf(String(each))))
}

async function viewOf(year: string): Promise<CalendarView> {
  const held = await findYear(year)
  const { version = 0, source = null, loadedAt = null, loadedBy = null, holidays = [], makeUpDays = [], earlier = [] } = held ?? {}
  return {
    year,
    known: held !== null,
    seen: version,
    source,
    loadedAt,
    loadedBy: loadedBy?.name ?? null,
    holidays: [...holidays],
    makeUpDays: [...makeUpDays],
    earlier: earlier.map((one) => ({ source: one.source, loadedAt: one.loadedAt, loadedBy: one.loadedBy.name })),
  }
}
