import fc from 'fast-check'
import { tries } from '../fixtures/luck'
import { compareValues, rank } from './order'
import { byOrder, reach, sortValue } from './paths'

/** Every step of this ladder stands above the one before; values on one step are equal. */
const LADDER: readonly (readonly unknown[])[] = [
  [undefined, null],
  [NaN],
  [-Infinity],
  [-1],
  [0, -0],
  [1],
  [2.5],
  [''],
  ['A'],
  ['a', 'a'],
  ['ab'],
  ['b'],
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: null }],
  [{ a: 1, b: 1 }],
  [{ a: 1, b: 2 }],
  // Kinds of fields before their names, names before values.
  [{ b: 1 }],
  [{ b: 2 }],
  [{ b: 2, a: 0 }],
  [{ a: 'x' }],
  [{ a: 'y' }],
  [{ a: { x: 1 } }],
  [{ a: [] }],
  [[]],
  [[1], [1]],
  [[1, 1]],
  [[1, 2]],
  [[2]],
  [['a']],
  [false],
  [true],
  [new Date(-5), new Date(-5)],
  [new Date(0)],
  [new Date(7)],
  [/a/, /a/],
  [/a/i],
  [/b/],
]

describe('the order of values', () => {
  const steps = LADDER.flatMap((values, step) => values.map((value) => ({ value, step })))

  it('is one ladder from nothing to expressions', () => {
    for (const a of steps)
      for (const b of steps) {
        const found = Math.sign(compareValues(a.value, b.value))
        expect([a.value, b.value, found + 0]).toEqual([a.value, b.value, Math.sign(a.step - b.step) + 0])
      }
  })

  it('gives each kind its place', () => {
    const kinds = [undefined, null, 1, 1n, 'a', {}, [], true, new Date(0), /a/]
    expect(kinds.map(rank)).toEqual([1, 1, 2, 2, 3, 4, 5, 8, 9, 11])
  })

  it('is total: sorting does not depend on where one began', () => {
    const value = fc.constantFrom(...steps.map(({ value: one }) => one))
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0)
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
      }),
      tries(100),
    )
  })
})

describe('what a dotted path reaches', () => {
  const doc = { a: { b: 1, '0': 'zero' }, list: [{ b: 1 }, { b: 2 }, 3, [{ b: 4 }], null], none: null, deep: [{ c: [{ d: 5 }, { d: 6 }] }] }
  it.each([
    ['a.b', [1]],
    ['a.0', ['zero']],
    ['a', [doc.a]],
    ['list', [doc.list]],
    ['list.b', [1, 2]],
    ['list.1', [{ b: 2 }]],
    ['list.1.b', [2]],
    ['list.9', []],
    ['list.x', []],
    ['list.1x', []],
    ['none', [null]],
    ['none.b', []],
    ['a.b.c', []],
    ['nothing', []],
    ['nothing.more', []],
    ['deep.c.d', [5, 6]],
    ['deep.0.c.1.d', [6]],
  ])('%s', (path, expected) => {
    expect(reach(doc, path.split('.'))).toStrictEqual(expected)
  })

  it('is, for sorting, the smallest of several upwards and the largest downwards', () => {
    const value = { n: [3, 1, 2], deep: [{ v: 5 }, { v: 4 }, { v: [9, 7] }], one: 8, none: [], only: [6], two: [2, 1] }
    const of = (path: string, direction: 1 | -1): unknown => sortValue(value, path.split('.'), direction)
    expect([of('n', 1), of('n', -1)]).toEqual([1, 3])
    expect([of('two', 1), of('two', -1)]).toEqual([1, 2])
    expect([of('deep.v', 1), of('deep.v', -1)]).toEqual([4, 9])
    expect([of('one', 1), of('none', 1), of('only', -1), of('no.thing', 1), of('one.deep', 1)]).toEqual([
      8,
      undefined,
      6,
      undefined,
      undefined,
    ])
  })

  it('decides an order of several fields from left to right', () => {
    const docs = [
      { id: 'a', x: 1, y: { z: 1 } },
      { id: 'b', x: 2, y: { z: 1 } },
      { id: 'c', x: 1, y: { z: 2 } },
      { id: 'd', x: 1, y: { z: 1 } },
    ]
    const sorted = (order: Record<string, 1 | -1>): string[] => [...docs].sort(byOrder(order)).map(({ id }) => id)
    expect(sorted({ x: 1, 'y.z': -1 })).toEqual(['c', 'a', 'd', 'b'])
    expect(sorted({ x: -1, 'y.z': 1 })).toEqual(['b', 'a', 'd', 'c'])
    expect(sorted({})).toEqual(['a', 'b', 'c', 'd'])
  })
})
