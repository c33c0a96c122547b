import { gradeName, grades, isBad } from './grades'
import { areReasonsOf, reasons, reasonsVersion } from './reasons'

test('five grades, best first, the last two bad', () => {
  expect(grades.map(({ grade }) => grade)).toEqual([5, 4, 3, 2, 1])
  expect(grades.map(({ grade }) => isBad(grade))).toEqual([false, false, false, true, true])
  expect([gradeName(5), gradeName(1), gradeName(6)]).toEqual(['非常满意', '非常不满意', ''])
})

test('each grade has reasons of its own, whose codes say so', () => {
  for (const { grade } of grades) {
    expect(reasons[grade].length).toBeGreaterThan(2)
    for (const { code, text, national } of reasons[grade]) {
      expect(code).toMatch(new RegExp(`^HB${grade}\\d\\d$`))
      expect(text).toMatch(/[一-鿿]/)
      if (national !== undefined) expect(national).toMatch(new RegExp(`^${grade}\\d\\d$`))
    }
  }
})

test('a rating keeps which month’s reasons it was given with', () => {
  expect(reasonsVersion).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
})

test('reasons fit when every one is of the grade, and none is said twice', () => {
  expect(areReasonsOf(1, ['HB101', 'HB106'])).toBe(true)
  expect(areReasonsOf(1, [])).toBe(true)
  expect(areReasonsOf(1, ['HB101', 'HB501'])).toBe(false)
  expect(areReasonsOf(1, ['HB101', 'HB101'])).toBe(false)
})
