import { opensUntil, restsUntil, samePhrase } from './phrase'

const now = '2026-11-24T02:00:00.000Z'
const minutes = (tries: number) => (Date.parse(restsUntil(tries, now)) - Date.parse(now)) / 60_000

test('a few tries go at once, then each rest is twice as long as the one before, up to a day', () => {
  expect([1, 2, 3, 4, 5, 6, 11, 12, 13, 1000].map(minutes)).toEqual([0, 0, 5, 10, 20, 40, 1280, 1440, 1440, 1440])
})

test('the same words are the same, however they were typed', () => {
  expect(samePhrase('  槐树 下的ＡＢ１ ')).toBe(samePhrase('槐树   下的ab1'))
  expect(samePhrase('槐树下的')).not.toBe(samePhrase('槐树 下的'))
})

test('what was opened is open for half an hour', () => {
  expect(opensUntil(now)).toBe('2026-11-24T02:30:00.000Z')
})
