import { categories, categoryCodes, categoryName } from './categories'

test('each category has a code of its own, and one is for who cannot say', () => {
  expect(categoryCodes).toHaveLength(21)
  expect(new Set(categoryCodes).size).toBe(21)
  expect(categoryCodes[20]).toBe('99')
  for (const { code, name, examples } of categories) {
    expect(code).toMatch(/^\d\d$/)
    expect([name, examples].every((words) => /[一-鿿]/.test(words))).toBe(true)
  }
})

test('a category is called by its name, and one that nobody knows is one that cannot be told', () => {
  expect([categoryName('03'), categoryName('99'), categoryName('77')]).toEqual(['劳动争议', '说不清', '说不清'])
})
