import { checkInVerdict } from './checkInWindow'

// 9:00 in Huaibei.
const nine = '2026-11-24T01:00:00.000Z'

test.each([
  ['2026-11-24T00:29:59.999Z', 'early'],
  ['2026-11-24T00:30:00.000Z', 'inside'],
  ['2026-11-24T01:15:00.000Z', 'inside'],
  ['2026-11-24T01:15:00.001Z', 'late'],
  ['2026-11-24T03:59:59.999Z', 'late'],
  ['2026-11-24T04:00:00.000Z', 'over'],
  ['2026-11-25T01:00:00.000Z', 'over'],
] as const)('a visitor of 9:00 who comes at %s is %s', (now, expected) => {
  expect(checkInVerdict(nine, now)).toBe(expected)
})

test('a slot at the end of the morning can still be kept after noon, within its fifteen minutes', () => {
  const justBeforeNoon = '2026-11-24T03:50:00.000Z'
  expect(checkInVerdict(justBeforeNoon, '2026-11-24T04:05:00.000Z')).toBe('inside')
  expect(checkInVerdict(justBeforeNoon, '2026-11-24T04:05:00.001Z')).toBe('over')
})

test('late in the afternoon is still the same half-day', () => {
  expect(checkInVerdict('2026-11-24T06:30:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('late')
})
