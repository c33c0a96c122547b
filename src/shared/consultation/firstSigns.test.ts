import { isUrgent, sentences } from './danger/sentences.testing'
import { firstSigns } from './firstSigns'

const share = (found: readonly { text: string }[]) => found.filter(({ text }) => firstSigns(text).length > 0).length / found.length

test('the home page hears most of what was written without looking, and is not alarmed by ordinary questions', () => {
  expect(share(sentences('held-out').filter(isUrgent))).toBeGreaterThan(0.8)
  expect(share(sentences('ordinary'))).toBeLessThan(0.1)
})

test.each([
  ['老公又打我了，孩子也吓哭了，怎么办', ['domesticViolence']],
  ['我不想活了，安眠药都买好了', ['selfHarm']],
  ['老板三个月没发工资，怎么办？', []],
  ['', []],
])('%s', (text, risks) => {
  expect(firstSigns(text)).toEqual(risks)
})
