import { deadlineWords } from './deadlineWords'

// 8:30 in the morning of the 24th in Huaibei, still the 23rd in London.
const now = '2026-11-24T00:30:00.000Z'

describe('the words of a time limit', () => {
  it.each([
    ['2027-11-23', '期限：最晚 2027年11月23日 周二'],
    ['2026-12-25', '期限：最晚 12月25日 周五'],
    ['2026-12-01', '期限：最晚 12月1日 周二，还有 7 天'],
    ['2026-11-24', '期限：最晚 11月24日 周二，就是今天'],
    ['2026-11-23', '期限：最晚 11月23日 周一，已经过了'],
  ])('say the last day, and how near it is: %s', (date, words) => {
    expect(deadlineWords(date, now)).toBe(words)
  })
})
