import { readNotice } from '../../../src/shared/calendar/notice'
import { of2025, of2026 } from '../../../src/shared/calendar/notices.testing'
import { sureWithoutNotice } from '../../../src/shared/calendar/statutory'
import { daysBetween, weekdayOf } from '../../../src/shared/time'
import { calendarData } from './calendar-data'

test.each([
  ['2025', of2025],
  ['2026', of2026],
])('the notice of %s is read as it came, and says the days that the project came with', (year, text) => {
  const known = calendarData.find(({ _id }) => _id === year)
  expect(readNotice(year, text)).toMatchObject({ ok: true, notice: { holidays: known?.holidays, makeUpDays: known?.makeUpDays } })
})

test.each(calendarData)('what was sure before the notice of $_id held when it came, each of its days', ({ _id, holidays, makeUpDays }) => {
  const days = daysBetween(`${_id}-01-01`, `${_id}-12-31`)
  for (const date of days) {
    const sure = sureWithoutNotice(date)
    const came = makeUpDays.includes(date) ? 'makeUp' : holidays.includes(date) ? 'holiday' : weekdayOf(date) > 5 ? 'rest' : 'workday'
    if (sure !== null) expect([date, sure]).toEqual([date, came])
  }
  // It is of use: most working days of a year can be booked before its notice.
  expect(days.filter((date) => sureWithoutNotice(date) === 'workday').length).toBeGreaterThan(170)
})
