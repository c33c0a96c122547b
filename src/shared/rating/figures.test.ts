import fc from 'fast-check'
import { figures, noGrades, smallSample, wilson } from './figures'

const oracle = { 5: 40, 4: 12, 3: 4, 2: 3, 1: 1 }
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 100)

test('gives the known figures for 100 closed and 60 rated', () => {
  const result = figures(oracle, 100, 60)
  expect(result).toMatchObject({ satisfaction: 93.33, good: 86.67, bad: 6.67, mean: 4.45, participation: 60, unrated: 40, badCount: 4 })
  expect(result.satisfactionInterval).toEqual({ low: 84.07, high: 97.38 })
})

test('every figure follows from the counts alone, whatever they are', () => {
  const count = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(count, count, count, count, count, count, count, (five, four, three, two, one, closedAndRated, unrated) => {
      const rated = five + four + three + two + one
      const given = [five, four, three, two, one].flatMap((many, i) => Array<number>(many).fill(5 - i))
      const mean = given.length === 0 ? null : Math.round((given.reduce((sum, grade) => sum + grade, 0) / given.length) * 100) / 100
      expect(figures({ 5: five, 4: four, 3: three, 2: two, 1: one }, closedAndRated + unrated, closedAndRated)).toEqual({
        closed: closedAndRated + unrated,
        rated,
        unrated,
        satisfaction: share(rated - two - one, rated),
        satisfactionInterval: wilson(rated - two - one, rated),
        good: share(five + four, rated),
        bad: share(two + one, rated),
        badCount: two + one,
        mean,
        participation: share(closedAndRated, closedAndRated + unrated),
        small: rated < smallSample,
      })
    }),
  )
})

test.each([
  [0, 10, 0, 27.75],
  [10, 10, 72.25, 100],
  [1, 2, 9.45, 90.55],
  [81, 263, 25.53, 36.62],
])('the interval of %i in %i is the one that the textbooks have', (part, whole, low, high) => {
  const found = wilson(part, whole)
  expect(found?.low).toBeCloseTo(low, 5)
  expect(found?.high).toBeCloseTo(high, 5)
})

test('the interval holds the share, stays within 0 and 100, and is the same seen from the other side', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (part, rest) => {
      const found = wilson(part, part + rest)
      const other = wilson(rest, part + rest)
      if (found === null || other === null) return part + rest === 0
      const percent = (100 * part) / (part + rest)
      expect(found.low).toBeGreaterThanOrEqual(0)
      expect(found.high).toBeLessThanOrEqual(100)
      expect(found.low).toBeLessThanOrEqual(percent + 0.005)
      expect(found.high).toBeGreaterThanOrEqual(percent - 0.005)
      expect(found.low + other.high).toBeCloseTo(100, 1)
      return true
    }),
  )
})

test('never counts an unrated service as a good one', () => {
  const withDefaultGood = 96
  expect(figures(oracle, 100, 60).satisfaction).not.toBe(withDefaultGood)
})

test('leaving out a rating found to be a mistake gives the adjusted rate', () => {
  expect(figures({ ...oracle, 2: 2 }, 100, 60).satisfaction).toBe(94.92)
})

test('under thirty ratings chance is said to have a part in it', () => {
  expect([29, 30].map((five) => figures({ ...noGrades, 5: five }, five, five).small)).toEqual([true, false])
})

test('says nothing rather than 0 % or 100 % when nobody has rated', () => {
  const result = figures(noGrades, 0, 0)
  expect(result).toMatchObject({ satisfaction: null, good: null, bad: null, participation: null, mean: null, small: true })
  expect(wilson(0, 0)).toBeNull()
})
