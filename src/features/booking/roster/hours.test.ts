import { hoursOf, sayHours } from './hours'

test('reads hours as staff write them, and writes them back', () => {
  const spans = [
    { from: 510, to: 690 },
    { from: 870, to: 1050 },
  ]
  expect(hoursOf('8:30-11:30 14:30-17:30')).toEqual(spans)
  expect(hoursOf('8：30—11：30，14：30—17：30')).toEqual(spans)
  expect(sayHours(spans)).toBe('8:30-11:30 14:30-17:30')
})

test('says that it cannot read something else, instead of guessing', () => {
  for (const text of ['', '上午', '8-11', '8:30']) expect(hoursOf(text)).toBeNull()
})
