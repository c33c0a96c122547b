import { fields, mistakeIn, onlyFound, tooShort, unreadable, type Field } from './fields'
import { schemaOf } from './fieldSchema'

const said = (field: Field, value: string) => schemaOf(field).safeParse(value).error?.issues[0]?.message
const numbers = ['13800138000', '0561-3021234', '05613021234', '110', '1380013800', '138 0013 8000', '0561–3021234', '']

test.each(Object.entries<Field>(fields))(
  '%s: the form and the contract find the same mistakes and say the same sentence',
  (_name, field) => {
    const lengths = [0, field.min - 1, field.min, field.max, field.max + 1].filter((length) => length >= 0)
    for (const value of [
      ...lengths.map((length) => '字'.repeat(length)),
      '   ',
      `  ${'字'.repeat(field.min)} `,
      ` ${'字'.repeat(field.max)} `,
      ' 13800138000 ',
      ...numbers,
    ])
      expect(mistakeIn(field, value)).toBe(said(field, value))
  },
)

test('the bounds themselves are right, one character beyond them is not', () => {
  expect(mistakeIn(fields.question, '字'.repeat(4))).toBe('问题请至少写 5 个字。')
  expect(mistakeIn(fields.question, '字'.repeat(5))).toBeUndefined()
  expect(mistakeIn(fields.question, '字'.repeat(2000))).toBeUndefined()
  expect(mistakeIn(fields.question, ` ${'字'.repeat(2000)}\n`)).toBeUndefined()
  expect(mistakeIn(fields.question, '字'.repeat(2001))).toBe('问题最多 2000 个字，请删去一些。')
  expect(mistakeIn(fields.visitorName, ' ')).toBe('请填怎么称呼来的人。')
  expect(mistakeIn(fields.relation, '')).toBe('请写您是他的什么人。')
  expect(mistakeIn(fields.visitorName, '字'.repeat(21))).toBe('怎么称呼来的人最多 20 个字。')
})

test('a telephone number is a mobile one or has its area code, and is said to be wrong rather than short', () => {
  expect(numbers.filter((number) => mistakeIn(fields.phone, number) === undefined)).toEqual(['13800138000', '0561-3021234', '05613021234'])
  expect(mistakeIn(fields.phone, '110')).toBe('电话号码不对，请核对一下。')
})

test('a form may call a field otherwise', () => {
  expect(mistakeIn({ ...fields.question, label: '您的问题' }, '')).toBe('您的问题请至少写 5 个字。')
})

const [zeroWidth, joiner, filler, marks, nul] = ['\u200B\uFEFF', '\u200D', '\u3164', ['\u202E', '\u2066', '\u200F'], '\u0000']

test.each(Object.entries<Field>(fields).filter(([, { pattern }]) => pattern === undefined))(
  '%s: what nobody can see is nothing, signs of machines and of direction are refused in a sentence; form and contract agree',
  (_name, field) => {
    const text = '字'.repeat(Math.max(field.min, 1))
    for (const blank of [zeroWidth, joiner, filler, ` ${zeroWidth} `, `${joiner}${' '.repeat(field.min)}${joiner}`])
      expect([mistakeIn(field, blank), said(field, blank)]).toEqual(Array(2).fill(field.min === 0 ? undefined : tooShort(field)))
    for (const sign of [...marks, nul, '\u0007', '\uD83D'])
      expect([mistakeIn(field, `${text}${sign}`), said(field, `${text}${sign}`)]).toEqual(Array(2).fill(unreadable(field)))
  },
)

test('emoji, line breaks, rare characters and joined families are what people write', () => {
  for (const name of ['张大妈😀', '👨‍👩‍👧', '𠮷先生', '阿❤️', 'é'.normalize('NFD')]) expect(mistakeIn(fields.visitorName, name)).toBeUndefined()
  expect(mistakeIn(fields.question, '第一行\n\t第二行\r\n第三行')).toBeUndefined()
})

test('what may be short is asked for, what may not says how short', () => {
  const field = { label: '名字', min: 2, max: 5 }
  expect(tooShort({ ...field, says: 'fill' })).toBe('请填名字，至少 2 个字。')
  expect(tooShort({ ...field, says: 'write' })).toBe('名字请至少写 2 个字。')
  expect(tooShort({ ...field, min: 1, says: 'fill' })).toBe('请填名字。')
})

test('of a form only the mistakes are told, in its order', () => {
  expect(Object.entries(onlyFound({ name: undefined, phone: '不对', address: '太短' }))).toEqual([
    ['phone', '不对'],
    ['address', '太短'],
  ])
})
