import fc from 'fast-check'
import { tries } from '../fixtures/luck'
import { diskText, fromText, wireText } from './ejson'
import { copyOf, visibleAt } from './records'

const NOW = 1_700_000_000_000
const read = (text: string): unknown => fromText(text, () => NOW)

describe('extended JSON', () => {
  it.each([
    ['{"a":{"$numberInt":"5"}}', { a: 5 }],
    ['{"a":{"$numberInt":5}}', { a: 5 }],
    ['{"a":{"$numberLong":"4294967296"}}', { a: 4294967296 }],
    ['{"a":{"$numberDouble":"-0.5"}}', { a: -0.5 }],
    ['{"a":{"$numberDouble":"NaN"}}', { a: NaN }],
    ['{"a":{"$numberDouble":"-Infinity"}}', { a: -Infinity }],
    ['{"a":{"$numberDecimal":"1.25"}}', { a: 1.25 }],
    ['{"a":{"$date":{"$numberLong":"7"}}}', { a: new Date(7) }],
    ['{"a":{"$date":"2026-01-02T03:04:05.000Z"}}', { a: new Date('2026-01-02T03:04:05Z') }],
    ['{"a":{"$date":7}}', { a: new Date(7) }],
    ['{"a":{"$oid":"0123456789abcdefABCDEF01"}}', { a: '0123456789abcdefABCDEF01' }],
    ['{"a":{"$regularExpression":{"pattern":"^x","options":"igmxx"}}}', { a: /^x/im }],
    ['{"a":{"$regularExpression":{"pattern":"^x"}}}', { a: /^x/ }],
    ['{"a":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}', { a: new Date(NOW + 1000) }],
    ['{"a":{"$tcb_server_date":{}}}', { a: new Date(NOW) }],
    ['{"a":{"$undefined":true}}', { a: null }],
    ['[{"$numberInt":"1"},null,true,"$x"]', [1, null, true, '$x']],
    // Not a scalar of extended JSON: operators stay, and so does what has more than two names.
    ['{"a":{"$gt":{"$numberInt":"1"}}}', { a: { $gt: 1 } }],
    ['{"$numberInt":"1","x":1,"y":2}', { $numberInt: '1', x: 1, y: 2 }],
    ['{"x":1,"$numberInt":"1"}', { x: 1, $numberInt: '1' }],
    ['{"$numberInt":"1","x":{"$numberInt":"2"}}', 1],
    ['{}', {}],
    ['7', 7],
    ['null', null],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  it('keeps a moment that is none', () => {
    expect(read('{"$date":{"$numberLong":"NaN"}}')).toHaveProperty('constructor', Date)
    expect(String(read('{"$date":{"$numberLong":"NaN"}}'))).toBe('Invalid Date')
  })

  it('takes nobody’s prototype', () => {
    const value = read('{"__proto__":{"x":1},"a":{"$numberInt":"1"}}') as object
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(value).toEqual({ a: 1 })
  })

  it.each([
    ['{"a":', /JSON/],
    ['{"a":{"$numberInt":"x"}}', /"x" is not a number/],
    ['{"a":{"$numberInt":null}}', /null is not a number/],
    ['{"a":{"$date":{"$numberLong":"soon"}}}', /"soon" is not a number/],
    ['{"a":{"$date":{}}}', /is not a moment/],
    ['{"a":{"$date":"soon"}}', /"soon" is not a moment/],
    ['{"a":{"$oid":"0123456789abcdef0123456"}}', /24 hexadecimal digits/],
    ['{"a":{"$oid":"0123456789abcdef012345678"}}', /24 hexadecimal digits/],
    ['{"a":{"$oid":7}}', /24 hexadecimal digits/],
    ['{"a":{"$oid":["0123456789abcdef01234567"]}}', /24 hexadecimal digits/],
  ])('refuses %s', (text, words) => {
    expect(() => read(text)).toThrow(SyntaxError)
    expect(() => read(text)).toThrow(words)
  })

  it.each([
    [5, '{"$numberInt":"5"}'],
    [2 ** 31 - 1, '{"$numberInt":"2147483647"}'],
    [2 ** 31, '{"$numberLong":"2147483648"}'],
    [-(2 ** 31), '{"$numberInt":"-2147483648"}'],
    [-(2 ** 31) - 1, '{"$numberLong":"-2147483649"}'],
    [2 ** 60, '{"$numberDouble":"1152921504606847000"}'],
    [0.5, '{"$numberDouble":"0.5"}'],
    [-0, '{"$numberDouble":"-0.0"}'],
    [NaN, '{"$numberDouble":"NaN"}'],
    ['a"b', '"a\\"b"'],
    [true, 'true'],
    [false, 'false'],
    [null, 'null'],
    [undefined, 'null'],
    [new Date(7), '{"$date":{"$numberLong":"7"}}'],
    [/a/i, '{"$regularExpression":{"pattern":"a","options":"i"}}'],
    [[1, 'x'], '[{"$numberInt":"1"},"x"]'],
    [{ a: 1, b: undefined, 'c"': [] }, '{"a":{"$numberInt":"1"},"c\\"":[]}'],
  ])('writes %p for the wire', (value, text) => {
    expect(wireText(value)).toBe(text)
  })

  it.each([
    [{ a: 1, s: 'x', n: null, t: true }, '{"a":1,"s":"x","n":null,"t":true}'],
    [{ a: new Date(0) }, '{"a":{"$date":"1970-01-01T00:00:00.000Z"}}'],
    [{ a: new Date(NaN) }, '{"a":{"$date":{"$numberLong":"NaN"}}}'],
    [{ a: -0, b: Infinity, c: NaN }, '{"a":{"$numberDouble":"-0.0"},"b":{"$numberDouble":"Infinity"},"c":{"$numberDouble":"NaN"}}'],
    [{ a: /x/i }, '{"a":{"$regularExpression":{"pattern":"x","options":"i"}}}'],
    [{ a: [1, new Date(0)], b: { c: NaN } }, '{"a":[1,{"$date":"1970-01-01T00:00:00.000Z"}],"b":{"c":{"$numberDouble":"NaN"}}}'],
  ])('writes %p for the disk', (value, text) => {
    expect(diskText(value)).toBe(text)
  })

  it('gives back every value it wrote, on the wire and on disk, and changes nothing it was given', () => {
    const scalar = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
      fc.constantFrom(/a/, /^b$/im),
    )
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { weight: 3, arbitrary: scalar },
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(
          fc.string({ maxLength: 3 }).filter((name) => !name.startsWith('$') && name !== '__proto__'),
          tie('tree'),
          { maxKeys: 3, noNullPrototype: true },
        ),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const before = copyOf(value)
        expect(fromText(wireText(value))).toEqual(value)
        expect(fromText(diskText(value))).toEqual(value)
        expect(value).toEqual(before)
      }),
      tries(100),
    )
  })
})

describe('a copy', () => {
  it('shares nothing that could be changed', () => {
    const value = { list: [{ n: 1 }], at: new Date(0), by: /x/, none: null }
    const copy = copyOf(value)
    expect(copy).toEqual(value)
    expect(copy.list).not.toBe(value.list)
    expect(copy.list[0]).not.toBe(value.list[0])
    expect(copy.at).toBe(value.at)
    expect(copy.by).toBe(value.by)
  })
})

describe('what a transaction sees of a record', () => {
  it('is the newest state that is not newer than its snapshot', () => {
    const rec = {
      id: 'a',
      seq: 1,
      doc: { n: 3 },
      ts: 6,
      older: [
        { ts: 2, doc: { n: 1 } },
        { ts: 4, doc: null },
      ],
    }
    expect([1, 2, 3, 4, 5, 6, 7].map((snapshot) => visibleAt(rec, snapshot)?.n)).toEqual([undefined, 1, 1, undefined, undefined, 3, 3])
    expect(visibleAt({ ...rec, older: null }, 5)).toBeNull()
  })
})
