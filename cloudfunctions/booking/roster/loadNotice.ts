import type { Affected, booking } from '../../../src/shared/booking/contract'
import { readNotice } from '../../../src/shared/calendar/notice'
import { dateOf, daysBetween } from '../../../src/shared/time'
import { dayKindsOf, findYear, saveNotice, yearsNaming } from '../../foundation'
import { refuse, type Handler, type StaffMember } from '../../kernel'
import { announce } from '../bookings/announce'
import { horizon } from '../sheet/freePlaces'
import { sheetsBetween } from '../sheet/repository'
import { endWaiting } from '../waitlist/endWaiting'
import { calendarOf } from './calendar'
import { offByNotice } from './plan'
import { shutDay } from './publish'

/**
 * Loads a year's holiday notice over the version that the administrator saw; the one before stays. A text that is not read whole writes
 * nothing. Whoever had booked a day that turns out to be off is told, as when a day is closed; all other days that change are published by
 * the job. Sent again after a death it finds its own notice and goes on.
 */
export const loadNotice: Handler<typeof booking.actions.loadNotice> = async ({ year, text, source, seen }, { staff, now }) => {
  const thisYear = Number(dateOf(now).slice(0, 4))
  if (![thisYear, thisYear + 1].includes(Number(year))) return refuse('NOTICE_UNREADABLE', { wrong: '只能录入今年和明年的。' }, 'year')
  const read = readNotice(year, text)
  if (!read.ok) return refuse('NOTICE_UNREADABLE', { wrong: read.mistakes.slice(0, 3).join('') }, 'text')
  const dates = daysBetween(dateOf(now), horizon(now)).filter((date) => yearsNaming(date).includes(year))
  const { holidays, makeUpDays } = read.notice
  const loadedBy = { staffId: staff._id, name: staff.name }
  const notice = { _id: year, source, holidays, makeUpDays, text, loadedAt: now, loadedBy }
  if (!(await saveNotice(notice, seen, dates[0] ?? null)) && !(await isMine(year, { text, seen, staff }))) return refuse('NOTICE_CHANGED')
  return { calendar: await calendarOf(now), affected: await tellOf(dates, staff, now) }
}

const isMine = async (year: string, { text, seen, staff }: { text: string; seen: number; staff: StaffMember }): Promise<boolean> => {
  const held = await findYear(year)
  return held?.version === seen + 1 && held.text === text && held.loadedBy?.staffId === staff._id
}

/** Shuts what was published of the days that are off, then tells everybody who had booked them: nobody is offered a day that is about to go. */
async function tellOf(dates: readonly string[], staff: StaffMember, now: string): Promise<Affected[]> {
  const { kinds } = await dayKindsOf(dates)
  const off = dates.filter((date) => kinds.get(date) === 'holiday')
  const sheets = (await Promise.all(off.map((date) => sheetsBetween(date, date)))).flat()
  const shut: { readonly sheet: (typeof sheets)[number]; readonly over: readonly string[] }[] = []
  for (const sheet of sheets) shut.push({ sheet, over: await shutDay(sheet.pointId, sheet.need, sheet.date, offByNotice, now) })
  const affected: Affected[] = []
  for (const { sheet, over } of shut) {
    const { pointId, need, date } = sheet
    affected.push(...(await announce(over, { pointId, need, reason: offByNotice, by: staff._id, now })))
    await endWaiting(pointId, need, date, now)
  }
  return affected
}
