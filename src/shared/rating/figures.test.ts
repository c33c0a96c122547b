import { figures, noGrades, wilson } from './figures'

const oracle = { 5: 40, 4: 12, 3: 4, 2: 3, 1: 1 }

test('gives the known figures for 100 closed and 60 rated', () => {
  const result = figures(oracle, 100, 60)
  expect(result).toMatchObject({ satisfaction: 93.33, bad: 6.67, mean: 4.45, participation: 60, unrated: 40, badCount: 4 })
  expect(result.satisfactionInterval).toEqual({ low: 84.07, high: 97.38 })
})

test('never counts an unrated service as a good one', () => {
  const withDefaultGood = 96
  expect(figures(oracle, 100, 60).satisfaction).not.toBe(withDefaultGood)
})

test('leaving out a rating found to be a mistake gives the adjusted rate', () => {
  expect(figures({ ...oracle, 2: 2 }, 100, 60).satisfaction).toBe(94.92)
})

test('says nothing rather than 0 % or 100 % when nobody has rated', () => {
  const result = figures(noGrades, 0, 0)
  expect(result).toMatchObject({ satisfaction: null, participation: null, mean: null, small: true })
  expect(wilson(0, 0)).toBeNull()
})
