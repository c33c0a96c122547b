import { calendarData } from '../../foundation/calendar/calendar-data'
import { kindIn } from '../../foundation'
import { plan } from './plan'
import type { Roster } from './repository'

const kindOf = (date: string) => kindIn(calendarData.find(({ _id }) => _id === date.slice(0, 4)) ?? null, date)
const isWorked = (date: string) => ['workday', 'makeUp'].includes(kindOf(date) ?? 'unknown')

test.each(['2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10', '2026-11-23'])('%s is worked', (date) => {
  expect(isWorked(date)).toBe(true)
})

test.each(['2026-02-16', '2026-02-23', '2026-10-07', '2026-11-28'])('%s is not worked', (date) => {
  expect(isWorked(date)).toBe(false)
})

test('a year without data is unknown, not guessed', () => {
  expect(kindOf('2027-01-01')).toBeNull()
  expect(kindOf('2027-03-01')).toBeNull()
})

const hours = [{ from: 510, to: 570 }]
const roster: Roster = {
  _id: 'p:advice',
  pointId: 'p',
  need: 'advice',
  windows: 2,
  seats: 2,
  heldShare: 0.4,
  closures: { '2026-11-25': '停电' },
  publishedTo: '',
  updatedAt: '',
  weekly: { 1: hours, 2: [], 3: hours, 4: hours, 5: hours, 6: [{ from: 540, to: 570 }], 7: [] },
}

test('a make-up day has the hours of a Monday, an ordinary weekend its own, a holiday none', () => {
  expect(plan(roster, '2026-09-20', 'makeUp')).toEqual({ '0830': 3, '0900': 3 })
  expect(plan(roster, '2026-11-28', 'rest')).toEqual({ '0900': 3 })
  expect(plan(roster, '2026-02-21', 'holiday')).toEqual({})
  expect(plan(roster, '2026-11-24', 'workday')).toEqual({})
})

test('a closed day has no places, and neither has a roster without windows', () => {
  expect(plan(roster, '2026-11-25', 'workday')).toEqual({})
  expect(plan({ ...roster, windows: 0 }, '2026-11-26', 'workday')).toEqual({})
})

test('as many windows are open as people on duty are there, and never more than there are', () => {
  const dutyOf = (...names: string[]) => ({ ...roster, duty: { 1: [], 2: [], 3: [], 4: names, 5: [], 6: [], 7: [] }, heldShare: 0 })
  const places = (of: typeof roster) => plan(of, '2026-11-26', 'workday')['0830'] ?? 0
  expect(places(dutyOf())).toBe(4)
  expect(places(dutyOf('a'))).toBe(2)
  expect(places(dutyOf('a', 'b', 'c'))).toBe(4)
  const away = { '2026-11-26': ['a', 'b'] }
  expect(places({ ...dutyOf('a', 'b', 'c'), leave: away })).toBe(2)
  expect(places({ ...dutyOf('a', 'b'), leave: away })).toBe(0)
})
