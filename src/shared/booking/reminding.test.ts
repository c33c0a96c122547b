import { eveningMinute, hasEveningReminder, soonUntil } from './reminding'

test('the evening before reminds who took the time before six, and not who took it on that evening', () => {
  expect(eveningMinute('2026-11-23')).toBe(18 * 60)
  expect(hasEveningReminder('2026-11-23T09:59:59.999Z', '2026-11-24')).toBe(true)
  expect(hasEveningReminder('2026-11-23T10:00:00.000Z', '2026-11-24')).toBe(false)
  expect(hasEveningReminder('2026-11-23T10:00:00.000Z', '2026-11-25')).toBe(true)
})

test('soon is what begins within two hours', () => {
  expect(soonUntil('2026-11-24T01:00:00.000Z')).toBe('2026-11-24T03:00:00.000Z')
})
