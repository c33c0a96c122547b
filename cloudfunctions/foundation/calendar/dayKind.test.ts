import { kindIn, workedAs, type CalendarYear } from './dayKind'

/** National Day 2026: the 1st to the 7th are off, Sunday the 20th of September and Saturday the 10th of October are worked. */
const year: CalendarYear = {
  _id: '2026',
  source: '国务院办公厅',
  holidays: ['2026-10-01', '2026-10-04'],
  makeUpDays: ['2026-09-20', '2026-10-10'],
}

test('the notice goes before the week, and without a notice for that year nobody guesses', () => {
  const days = ['2026-10-01', '2026-10-04', '2026-10-10', '2026-09-20', '2026-10-09', '2026-10-11', '2026-10-17', '2026-10-12']
  expect(days.map((date) => kindIn(year, date))).toEqual(['holiday', 'holiday', 'makeUp', 'makeUp', 'workday', 'rest', 'rest', 'workday'])
  expect([kindIn(null, '2026-10-01'), kindIn(year, '2027-01-04')]).toEqual([null, null])
})

test('a day that makes up for another has the hours of a Monday, a holiday nobody’s, every other its own', () => {
  expect(workedAs('2026-10-10', 'makeUp')).toBe(1)
  expect(workedAs('2026-10-01', 'holiday')).toBeNull()
  expect([workedAs('2026-10-09', 'workday'), workedAs('2026-10-11', 'rest')]).toEqual([5, 7])
})
