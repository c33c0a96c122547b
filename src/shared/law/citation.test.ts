import fc from 'fast-check'
import { mistakenBasis } from './basis'
import { citationOf } from './citation'
import { lawLines } from './laws'
import { bareName, replaced, shortNames } from './names'
import { numberOf, numeralOf } from './numerals'

const number = fc.integer({ min: 1, max: 9999 })

test('Chinese numerals and numbers are two ways to write one thing', () => {
  fc.assert(
    fc.property(number, (n) => {
      expect(numberOf(numeralOf(n))).toBe(n)
      expect(numberOf(String(n))).toBe(n)
    }),
  )
})

test.each([
  [10, '十'],
  [38, '三十八'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [1260, '一千二百六十'],
])('%i is written %s', (n, words) => expect(numeralOf(n)).toBe(words))

test.each([
  ['３８', 38],
  ['一二〇', 120],
  ['一百零八', 108],
  ['两百', 200],
  ['十', 10],
  ['一3', null],
  ['3一', null],
  ['x三', null],
  ['三x', null],
  ['x', null],
  ['', null],
])('“%s” is read as %s', (words, number) => expect(numberOf(words)).toBe(number))

test.each([
  ['《劳动法》', '劳动法'],
  ['中华人民共和国劳动法', '劳动法'],
  ['《中华人民共和国 劳动法》', '劳动法'],
  ['劳动 法', '劳动法'],
  ['关于《劳动法》', '关于《劳动法》'],
  ['《劳动法》释义', '《劳动法》释义'],
  ['实施中华人民共和国劳动法办法', '实施中华人民共和国劳动法办法'],
])('%s is called %s', (name, bare) => expect(bareName(name)).toBe(bare))

test('an article stands exactly as far as its law goes, however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lawLines), fc.integer({ min: 0, max: 1400 }), fc.nat(5), ([law, last], n, way) => {
      const words =
        [`第${numeralOf(n)}条`, `第${n}条`, String(n), numeralOf(n), `第${n}条第二款`, `第${numeralOf(n)}条第一款第（三）项`][way] ?? ''
      const name = [law, `《${law}》`, `中华人民共和国${law}`, `《中华人民共和国${law}》`][n % 4] ?? ''
      const fine = law in replaced ? 'replaced' : 'known'
      if (n > 0) expect(citationOf(name, words).is).toBe(n <= last ? fine : 'noSuchArticle')
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['劳动合同法', '第九百条', 'noSuchArticle'],
  ['劳动合同法', '第三十八条、第四十六条', 'known'],
  ['劳动合同法', '第三十八、四十六条', 'known'],
  ['劳动合同法', '第38条至第９９条', 'noSuchArticle'],
  ['劳动合同法', '第三十八条第一百款', 'known'],
  ['劳动合同法', '第零条', 'noSuchArticle'],
  ['劳动合同法', '第三十条之一', 'noSuchArticle'],
  ['劳动合同法第九百条', '全文', 'noSuchArticle'],
  ['劳动合同法', '总则', 'unclear'],
  ['个保法', '十五', 'known'],
  ['刑法', '第一百二十条之六', 'known'],
  ['刑法', '第一百二十条之七', 'noSuchArticle'],
  ['刑法', '第一百二十条之零', 'noSuchArticle'],
  ['刑法', '第十七条之一', 'known'],
  ['劳动合同法', '第 三 十 八 条', 'known'],
  ['劳动 合同法 第九百条', '', 'noSuchArticle'],
  ['劳动合同法', '第3八条', 'unclear'],
  ['刑法', '120之二', 'known'],
  ['民法典', '第一千二百六十条', 'known'],
  ['民法典', '第一千二百六十一条', 'noSuchArticle'],
  ['劳动合同法实施条例', '第九百条', 'unknownLaw'],
  ['公司法（2018年）', '第二百七十条', 'unknownLaw'],
  ['最高人民法院关于适用《民法典》婚姻家庭编的解释（一）', '第二条', 'unknownLaw'],
  ['法律援助条例', '第十条', 'replaced'],
])('《%s》%s: %s', (law, article, is) => expect(citationOf(law, article).is).toBe(is))

test('every short name stands for a law that we know', () => {
  const names = lawLines.map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.values(shortNames), ...Object.keys(replaced), ...Object.values(replaced)]))
  expect(new Set(names).size).toBe(names.length)
})

test('an article that does not exist is said as laws write it', () => {
  const said = { is: 'noSuchArticle', law: '刑法', last: '第四百五十二条' }
  expect(citationOf('《刑法》', '120条之7')).toEqual({ ...said, article: '第一百二十条之七' })
  expect(citationOf('《刑法》', '９００')).toEqual({ ...said, article: '第九百条' })
})

test('of several grounds the first that does not exist is named with its row', () => {
  const good = { law: '劳动合同法', article: '第三十条' }
  expect(mistakenBasis([good, { law: '某办法', article: '第九百条' }])).toBeNull()
  expect(mistakenBasis([good, { law: '劳动合同法', article: '900' }])).toEqual({
    index: 1,
    said: { law: '劳动合同法', article: '第九百条', last: '第九十八条' },
  })
})
