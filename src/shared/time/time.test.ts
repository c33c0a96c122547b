import fc from 'fast-check'
import {
  addDays,
  addHours,
  addMinutes,
  dateOf,
  daysBetween,
  hoursBetween,
  isRealDate,
  minuteOfDay,
  momentOf,
  sayDate,
  sayMoment,
  startOfDate,
  weekdayOf,
} from './index'

const dayMs = 86_400_000
/** Any day of a century. */
const aDate = fc.integer({ min: 0, max: 36_524 }).map((days) => new Date(days * dayMs).toISOString().slice(0, 10))
const aMinute = fc.integer({ min: 0, max: 1439 })
const aMoment = fc.integer({ min: 0, max: 36_524 * dayMs }).map((ms) => new Date(ms).toISOString())
const some = fc.integer({ min: -5_000, max: 5_000 })

test('a moment late in the UTC day already belongs to the next day in Huaibei', () => {
  expect(dateOf('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
  expect(dateOf('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
  expect(dateOf(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
})

test('a Huaibei day begins eight hours before the UTC day', () => {
  expect(startOfDate('2026-11-24')).toBe('2026-11-23T16:00:00.000Z')
  expect(momentOf('2026-11-24', 510)).toBe('2026-11-24T00:30:00.000Z')
  fc.assert(fc.property(aDate, (date) => startOfDate(date) === momentOf(date, 0)))
})

test('the day and the minute of a moment lead back to it', () => {
  fc.assert(
    fc.property(aDate, aMinute, (date, minute) => {
      const moment = momentOf(date, minute)
      expect([dateOf(moment), minuteOfDay(moment)]).toEqual([date, minute])
    }),
  )
})

test('minutes, hours and days are added and taken away exactly', () => {
  fc.assert(
    fc.property(aMoment, some, (moment, count) => {
      expect(Date.parse(addMinutes(moment, count)) - Date.parse(moment)).toBe(count * 60_000)
      expect(addHours(moment, count)).toBe(addMinutes(moment, count * 60))
      expect(addDays(moment.slice(0, 10), count)).toBe(addHours(moment, count * 24).slice(0, 10))
    }),
  )
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('the days between two are each of them once, both ends included, and none backwards', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
  expect(daysBetween('2026-02-27', '2026-02-27')).toEqual(['2026-02-27'])
  expect(daysBetween('2026-02-28', '2026-02-27')).toEqual([])
})

test('the week runs from Monday, 1, to Sunday, 7', () => {
  expect(daysBetween('2026-11-23', '2026-11-30').map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 1])
})

test('hours that have begun count whole; before it, they count down', () => {
  const from = '2026-11-23T00:00:00.000Z'
  expect(hoursBetween(from, '2026-11-23T23:01:00.000Z')).toBe(24)
  expect(hoursBetween(from, '2026-11-23T23:00:00.000Z')).toBe(23)
  expect(hoursBetween(from, from)).toBe(0)
  expect(hoursBetween('2026-11-23T05:30:00.000Z', from)).toBe(-5)
})

test('a date is said with its weekday, and with its year when it is another than now', () => {
  expect(daysBetween('2026-11-22', '2026-11-28').map((date) => sayDate(date, '2026-01-01T00:00:00.000Z'))).toEqual([
    '11月22日 周日',
    '11月23日 周一',
    '11月24日 周二',
    '11月25日 周三',
    '11月26日 周四',
    '11月27日 周五',
    '11月28日 周六',
  ])
  expect(sayDate('2026-11-26')).toBe('2026年11月26日 周四')
  // In Huaibei it is the new year already.
  expect(sayDate('2026-01-02', '2025-12-31T16:00:00.000Z')).toBe('1月2日 周五')
  expect(sayDate('2026-01-02', '2025-12-31T15:59:59.999Z')).toBe('2026年1月2日 周五')
})

test.each([
  ['2026-11-25T16:05:00.000Z', '凌晨 0:05'],
  ['2026-11-25T21:59:00.000Z', '凌晨 5:59'],
  ['2026-11-25T22:00:00.000Z', '上午 6:00'],
  ['2026-11-26T01:00:00.000Z', '上午 9:00'],
  ['2026-11-26T03:59:00.000Z', '上午 11:59'],
  ['2026-11-26T04:30:00.000Z', '下午 12:30'],
  ['2026-11-26T05:00:00.000Z', '下午 1:00'],
  ['2026-11-26T09:59:00.000Z', '下午 5:59'],
  ['2026-11-26T10:00:00.000Z', '晚上 6:00'],
  ['2026-11-26T15:30:00.000Z', '晚上 11:30'],
])('%s is said as a resident would: %s', (moment, words) => {
  expect(sayMoment(moment)).toBe(`11月26日 周四 ${words}`)
})

test('a moment of another year is said with it', () => {
  expect(sayMoment('2025-12-31T16:05:00.000Z', '2025-12-31T10:00:00.000Z')).toBe('2026年1月1日 周四 凌晨 0:05')
})

test('knows which days exist', () => {
  fc.assert(fc.property(aDate, (date) => expect(isRealDate(date)).toBe(true)))
  const wrong = ['2026-02-30', '2026-13-01', '26-2-3', '2026-2-3', '2026-02-03T00:00', ' 2026-02-03', '20260203', '', 'Invalid Date']
  expect(wrong.filter(isRealDate)).toEqual([])
})
