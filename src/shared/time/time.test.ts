import { addDays, dateOf, hoursBetween, isRealDate, sayMoment, startOfDate } from './index'

test('a moment late in the UTC day already belongs to the next day in Huaibei', () => {
  expect(dateOf('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
  expect(dateOf('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
})

test('a Huaibei day begins eight hours before the UTC day', () => {
  expect(startOfDate('2026-11-24')).toBe('2026-11-23T16:00:00.000Z')
})

test('says a moment in the words a resident uses', () => {
  expect(sayMoment('2026-11-26T01:00:00.000Z')).toBe('11月26日 周四 上午 9:00')
  expect(sayMoment('2026-11-26T04:30:00.000Z')).toBe('11月26日 周四 下午 12:30')
  expect(sayMoment('2025-12-31T16:05:00.000Z', '2025-12-31T10:00:00.000Z')).toBe('2026年1月1日 周四 凌晨 0:05')
})

test('knows which days exist', () => {
  expect(isRealDate('2026-02-28')).toBe(true)
  expect(isRealDate('2026-02-30')).toBe(false)
  expect(isRealDate('26-2-3')).toBe(false)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(hoursBetween('2026-11-23T00:00:00.000Z', '2026-11-23T23:01:00.000Z')).toBe(24)
})
