import fc from 'fast-check'
import { featuresOf, piecesOf } from './features'

/** What one breath holds. */
const breath = Math.max(...piecesOf('字'.repeat(500)).map(({ length }) => length))
const letters = fc.string({ unit: fc.constantFrom('字', '打', '我', 'a', '1'), minLength: 1, maxLength: breath + 15 })
const comma = fc.constantFrom(',', '，', '、', '：', ':', ' ', '\t', '， ')
const end = fc.constantFrom('。', '！', '？', '!', '?', '；', ';', '…', '\n', '\r', '！！', '。\n')
const sentence = fc.array(fc.tuple(letters, comma), { minLength: 1, maxLength: 6 })

test('a text is cut where a sentence ends and when a breath is full; nothing else is lost than how it was cut', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, end), { maxLength: 4 }), (sentences) => {
      const text = sentences.map(([clauses, stop]) => clauses.flat().join('') + stop).join('')
      const pieces = piecesOf(text)
      expect(pieces.join('').replaceAll('，', '')).toBe(sentences.flatMap(([clauses]) => clauses.map(([words]) => words)).join(''))
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(breath)
        expect(piece).not.toMatch(/^，|，$|，，|^$/)
      }
    }),
  )
})

test('what fits into a breath is one piece, its clauses parted by one kind of comma; what does not fit begins another', () => {
  expect(piecesOf('昨天，他、又 来了：打我。救命！')).toEqual(['昨天，他，又，来了，打我', '救命'])
  expect(piecesOf('，。！ 我怕，，')).toEqual(['我怕'])
  expect(piecesOf('')).toEqual([])
  const half = '字'.repeat(breath / 2 - 1)
  expect(piecesOf(`${half}，${half}字，我`)).toEqual([`${half}，${half}字`, '我'])
  expect(piecesOf(`${half}字，${half}字`)).toEqual([`${half}字`, `${half}字`])
  expect(piecesOf('字'.repeat(breath * 2 + 1)).map(({ length }) => length)).toEqual([breath, breath, 1])
})

const sortsOf = (piece: string) => [...featuresOf(piece)].filter((feature) => feature.startsWith('@')).sort()

test('a piece is its characters, pairs and threes, with where it begins and ends', () => {
  expect([...featuresOf('甲乙丙')].sort()).toEqual(
    ['^', '甲', '乙', '丙', '$', '^甲', '甲乙', '乙丙', '丙$', '^甲乙', '甲乙丙', '乙丙$'].sort(),
  )
  expect([...featuresOf('')].sort()).toEqual(['$', '^', '^$'])
})

test('its sorts are told, and which stands shortly before which other', () => {
  expect(sortsOf('甲乙')).toEqual([])
  expect(sortsOf('老公')).toEqual(['@P'])
  // He, hits, me: each before the next ones, none after them.
  expect(sortsOf('揍揍')).toEqual(['@H'])
  expect(sortsOf('老公揍我')).toEqual(['@H', '@HM', '@M', '@P', '@PH', '@PM'])
  expect(sortsOf('我揍老公')).toEqual(['@H', '@HP', '@M', '@MH', '@MP', '@P'])
  // Eight characters apart is beside, nine is not.
  expect(sortsOf(`我${'字'.repeat(7)}揍`)).toContain('@MH')
  expect(sortsOf(`我${'字'.repeat(8)}揍`)).toEqual(['@H', '@M'])
  // One that stands too far away does not hide another that is near; one of the own sort counts for nothing.
  expect(sortsOf(`我${'字'.repeat(8)}我揍`)).toEqual(['@H', '@M', '@MH'])
  expect(sortsOf(`我揍${'字'.repeat(8)}揍`)).toEqual(['@H', '@M', '@MH'])
})
