import fc from 'fast-check'
import { tries } from '../fixtures/luck'
import { memoryStore } from '../fixtures/memory'
import { type Index, type IndexSpec, fill, holders, keysOf, makeIndex, reindex } from './indexes'
import { compareValues } from './order'
import { reach } from './paths'
import { planFor } from './plan'
import { simpleMatch } from './simple-match'
import { type Doc, type Rec } from './records'
import { matcher } from './matching'
import { type Collection, addIndex, makeCollection, place } from './collection'
import { type Find, findIn } from './find'
import { type Store } from './store'
import { type Transaction } from './transactions'

/** Fields may be missing, and documents are plain objects as those that come from JSON. */
const LOOSE = { requiredKeys: [] as never[], noNullPrototype: true }

/** Few values of every kind, so that documents, bounds and keys meet often. */
const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, 3, -1, 'a', 'b', '', true, false, new Date(1), new Date(2))
const number = fc.integer({ min: -1, max: 3 })
const list = fc.array(number as fc.Arbitrary<unknown>, { maxLength: 3 })
const value = fc.oneof(
  { weight: 4, arbitrary: number as fc.Arbitrary<unknown> },
  { weight: 3, arbitrary: scalar },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }, LOOSE) },
)
/** Under a dotted path no lists of lists: there the general matcher looks a level deeper than the database does. */
const flat = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 3, arbitrary: number as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: list },
)
const nested = fc.oneof(
  { weight: 4, arbitrary: fc.record({ x: flat }, LOOSE) as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: fc.array(fc.record({ x: scalar }, LOOSE), { maxLength: 3 }) },
  { weight: 1, arbitrary: scalar },
)
const body: fc.Arbitrary<Doc> = fc.record({ a: value, b: value, d: nested }, LOOSE)

/** Few fields, so that an index and a query are often about the same ones. */
const FIELDS = ['a', 'b', 'd.x'] as const
const field = fc.constantFrom(...FIELDS)
const direction = fc.constantFrom<1 | -1>(1, -1)
const keys = (most: number): fc.Arbitrary<Record<string, 1 | -1>> =>
  fc
    .uniqueArray(fc.tuple(field, direction), { minLength: 1, maxLength: most, selector: ([name]) => name })
    .map((pairs) => Object.fromEntries(pairs))
const index = fc.record({ keys: keys(3), sparse: fc.boolean() })
const indexes: fc.Arbitrary<IndexSpec[]> = fc
  .array(index, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((spec, i) => ({ name: `i${i}`, ...spec })))

const comparison = fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne')
const condition = fc.oneof(
  { weight: 4, arbitrary: number as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: scalar },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.tuple(comparison, fc.oneof(number, scalar)).map(([name, operand]) => ({ [name]: operand })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$gte'), number, fc.constantFrom('$lt', '$lte'), fc.oneof(number, scalar))
      .map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  },
  { weight: 2, arbitrary: fc.array(fc.oneof(number, scalar), { maxLength: 3 }).map((some) => ({ $in: some })) },
  { weight: 1, arbitrary: fc.boolean().map((there) => ({ $exists: there })) },
  { weight: 1, arbitrary: fc.tuple(number, number).map(([from, to]) => ({ $elemMatch: { $gte: from, $lt: to } })) },
)
const plainQuery: fc.Arbitrary<Doc> = fc
  .uniqueArray(fc.tuple(field, condition), { maxLength: 3, selector: ([name]) => name })
  .map((pairs) => Object.fromEntries(pairs))
const query: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 5, arbitrary: plainQuery },
  {
    weight: 1,
    arbitrary: fc.tuple(plainQuery, fc.array(plainQuery, { minLength: 1, maxLength: 2 })).map(([one, list]) => ({ ...one, $and: list })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(plainQuery, fc.array(plainQuery, { minLength: 1, maxLength: 2 })).map(([one, list]) => ({ ...one, $or: list })),
  },
)
const request: fc.Arbitrary<Find> = fc.record({
  query,
  order: fc.option(keys(2), { nil: undefined, freq: 2 }),
  offset: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 })),
  limit: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 4 })),
})

type Step = { do: 'put' | 'drop'; id: number; doc: Doc }
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('put' as const, 'put' as const, 'put' as const, 'drop' as const),
  id: fc.integer({ min: 0, max: 9 }),
  doc: body,
})

/** Writes the same into a store. */
async function carryOut(store: Store, steps: readonly Step[]): Promise<void> {
  for (const { do: what, id, doc } of steps) {
    if (what === 'put') await store.replace('things', `d${id}`, doc)
    else await store.remove('things', { _id: `d${id}` }, false)
  }
}

const idsOf = (docs: readonly Doc[]): unknown[] => docs.map(({ _id }) => _id)

/** By what a document is sorted: two documents of the same marks may stand either way round. */
const marksOf = (doc: Doc, order: Record<string, 1 | -1>): string => {
  const marks = Object.entries(order).map(([name, way]) => {
    const found = reach(doc, name.split('.')).flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))
    const [best = null] = found.sort((x, y) => compareValues(x, y) * way)
    return best
  })
  return JSON.stringify(marks)
}

/** What an answer by way of indexes says otherwise than a look at every document; plain comparisons, for there are many. */
function differences(planned: Store, scanning: Store, { query: asked, order, offset = 0, limit = Infinity }: Find): string[] {
  const all = scanning.find('things', { query: asked, order })
  const whole = planned.find('things', { query: asked, order })
  const page = planned.find('things', { query: asked, order, offset, limit })
  const known = new Set(idsOf(all))
  const marks = (docs: readonly Doc[]): string => (order === undefined ? '' : docs.map((doc) => marksOf(doc, order)).join())
  const rules: readonly (readonly [string, boolean])[] = [
    ['other documents', String(idsOf(whole).sort()) === String(idsOf(all).sort())],
    ['another order', marks(whole) === marks(all)],
    ['a page of another length', page.length === Math.max(0, Math.min(limit, all.length - offset))],
    ['a document twice', new Set(idsOf(page)).size === page.length],
    ['other documents on a page', page.every(({ _id }) => known.has(_id))],
    ['another page of the order', marks(page) === marks(all.slice(offset, offset + limit))],
  ]
  return rules.flatMap(([name, holds]) => (holds ? [] : [name]))
}

describe('whatever the indexes, a query finds what a look at every document finds', () => {
  it('in the same order where the order is determined, after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(step, { maxLength: 8 }),
        indexes,
        fc.array(request, { minLength: 1, maxLength: 6 }),
        async (before, after, specs, requests) => {
          const scanning = memoryStore()
          const planned = memoryStore()
          await carryOut(scanning, [...before, ...after])
          await carryOut(planned, before)
          planned.ensureCollection('things', specs)
          await carryOut(planned, after)
          const wrong = requests.flatMap((one) => differences(planned, scanning, one))
          if (wrong.length > 0) throw new Error(`By way of indexes: ${wrong.join(', ')}`)
        },
      ),
      tries(300),
    )
  })

  it('and a unique index refuses exactly what has a key in common with another document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), keys(2), fc.boolean(), async (steps, indexKeys, sparse) => {
        const store = memoryStore([{ name: 'u', keys: indexKeys, unique: true, sparse }])
        const kept = new Map<string, Doc>()
        for (const { id, doc } of steps) {
          const taken = [...kept].some(([other, there]) => other !== `d${id}` && shareKey(there, doc, Object.keys(indexKeys), sparse))
          const refused = await store.replace('things', `d${id}`, doc).then(
            () => false,
            () => true,
          )
          if (refused !== taken) throw new Error(`${JSON.stringify(doc)} is ${taken ? 'not ' : ''}refused`)
          if (!refused) kept.set(`d${id}`, doc)
        }
        if (store.count('things', {}) !== kept.size) throw new Error('A refused document was stored')
      }),
      tries(150),
    )
  })
})

/** Whether two documents may not stand under the same unique index: some combination of their values is the same. */
function shareKey(one: Doc, other: Doc, names: readonly string[], sparse: boolean): boolean {
  const valuesOf = (doc: Doc, name: string): unknown[] => {
    const found = reach(doc, name.split('.'))
    return found.length === 0
      ? [null]
      : found.flatMap((each) => (!Array.isArray(each) ? [each] : each.length === 0 ? [null] : (each as unknown[])))
  }
  const present = (doc: Doc): boolean => names.some((name) => reach(doc, name.split('.')).length > 0)
  if (sparse && (!present(one) || !present(other))) return false
  return names.every((name) => valuesOf(one, name).some((a) => valuesOf(other, name).some((b) => compareValues(a, b) === 0)))
}

describe('the plain part of a query, tested without the general matcher', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['a number', 1, 1, 2],
    ['a word', 'x', 'x', 'y'],
    ['a truth', true, true, false],
    ['a date', new Date(1), new Date(1), new Date(2)],
    ['$eq', { $eq: 1 }, 1, 2],
    ['$eq of a date', { $eq: new Date(1) }, new Date(1), new Date(2)],
    ['$gt', { $gt: 1 }, 2, 1],
    ['$gte', { $gte: 1 }, 1, 0],
    ['$lt', { $lt: 1 }, 0, 1],
    ['$lte', { $lte: 1 }, 1, 2],
    ['two bounds', { $gt: 1, $lt: 3 }, 2, 3],
    ['a bound of another kind', { $gt: 'a' }, 'b', 1],
  ])('is %s', (_name, asked, good, bad) => {
    for (const [name, docOf] of [
      ['a', (a: unknown): Doc => ({ a })],
      ['d.x', (x: unknown): Doc => ({ d: { x } })],
    ] as const) {
      const { tests, rest } = simpleMatch({ [name]: asked })
      expect(rest).toEqual({})
      expect([good, [bad, good], bad, undefined].map((one) => tests.every((test) => test(docOf(one))))).toEqual([true, true, false, false])
    }
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['no number', NaN],
    ['a list', [1]],
    ['an expression', /x/],
    ['an object', { n: 1 }],
    ['an object of nothing', {}],
    ['another operator', { $gt: 1, $ne: 3 }],
    ['a comparison with null', { $gt: null }],
  ])('is not %s', (_name, condition) => {
    expect(simpleMatch({ a: condition, b: 1 })).toEqual({ tests: [expect.any(Function)], rest: { a: condition } })
  })

  it('is nothing of the operators over fields', () => {
    expect(simpleMatch({ $or: [{ a: 1 }], $comment: 'x' })).toEqual({ tests: [], rest: { $or: [{ a: 1 }], $comment: 'x' } })
  })

  it('finds the same documents as the general matcher', () => {
    fc.assert(
      // Inside $and nothing is plain.
      fc.property(plainQuery, body, (asked, doc) => matcher(asked)(doc) === matcher({ $and: [asked] })(doc)),
      tries(400),
    )
  })
})

/** A thousand documents under three indexes; made for each test, so that a mutation run sees whose work it is. */
function thousand(): Collection {
  const collection = makeCollection('things')
  for (let n = 0; n < 1000; n++) {
    const doc = { _id: n, n, city: n % 10, tags: [n, -n] }
    place({ collection, id: n, rec: undefined, doc, text: null }, n, 1, false)
  }
  // Values of other kinds, before and behind all numbers.
  for (const [i, n] of [null, 'a', 'b'].entries()) {
    const doc = { _id: `other-${i}`, n }
    place({ collection, id: doc._id, rec: undefined, doc, text: null }, 1000 + i, 1, false)
  }
  addIndex(collection, { name: 'n', keys: { n: 1 } })
  addIndex(collection, { name: 'city_n', keys: { city: -1, n: 1 } })
  addIndex(collection, { name: 'tags', keys: { tags: 1 } })
  return collection
}

describe('the keys of a document in an index', () => {
  const keysIn = (spec: Omit<IndexSpec, 'name'>, doc: Doc): [unknown[][], boolean] => {
    const made = makeIndex({ name: 'i', ...spec })
    return [keysOf(made, doc), made.multikey]
  }

  it.each<[Record<string, 1 | -1>, Doc, unknown[][], boolean]>([
    [{ a: 1 }, { a: 5 }, [[5]], false],
    [{ a: 1 }, {}, [[null]], false],
    [{ a: 1 }, { a: null }, [[null]], false],
    [{ a: 1 }, { a: new Date(1) }, [[new Date(1)]], false],
    [{ a: 1 }, { a: { n: 1 } }, [[{ n: 1 }]], false],
    [{ a: 1 }, { a: [2, 1, 2, 3, 1] }, [[1], [2], [3]], true],
    [{ a: 1 }, { a: [] }, [[null]], true],
    [{ 'd.x': 1 }, { d: { x: 5 } }, [[5]], false],
    [{ 'd.x': 1 }, { d: [{ x: 2 }, { x: 1 }] }, [[1], [2]], true],
    [{ 'd.x': 1 }, { d: [{ x: 1 }, { x: [1] }] }, [[1]], true],
    [{ 'd.x': 1 }, { d: [{ x: [] }, { x: 1 }] }, [[null], [1]], true],
    [{ 'd.x': 1 }, { d: 7 }, [[null]], false],
    [{ a: 1, b: -1 }, { a: 1, b: 2 }, [[1, 2]], false],
    [{ a: 1, b: -1 }, { b: 2 }, [[null, 2]], false],
    [
      { a: 1, b: 1 },
      { a: [1, 2], b: [3, 4] },
      [
        [1, 3],
        [1, 4],
        [2, 3],
        [2, 4],
      ],
      true,
    ],
    [
      { a: 1, b: 1 },
      { a: [1, 2], b: 'x' },
      [
        [1, 'x'],
        [2, 'x'],
      ],
      true,
    ],
  ])('%j of %j', (keys, doc, expected, multikey) => {
    expect(keysIn({ keys }, doc)).toEqual([expected, multikey])
  })

  it('are none where the index is sparse and none of its fields is there', () => {
    expect(keysIn({ keys: { a: 1 }, sparse: true }, {})[0]).toEqual([])
    expect(keysIn({ keys: { 'd.x': 1 }, sparse: true }, { d: {} })[0]).toEqual([])
    expect(keysIn({ keys: { a: 1, b: 1 }, sparse: true }, { c: 1 })[0]).toEqual([])
    expect(keysIn({ keys: { a: 1, b: 1 }, sparse: true }, { b: 1 })[0]).toEqual([[null, 1]])
    expect(keysIn({ keys: { a: 1 }, sparse: true }, { a: null })[0]).toEqual([[null]])
  })

  it('are after any change those of a new index', () => {
    const entriesOf = (made: Index): unknown[][] => {
      const found: unknown[][] = []
      made.entries.upFrom(
        () => false,
        ({ key }) => found.push([...key]) > 0,
      )
      return found
    }
    fc.assert(
      fc.property(index, fc.array(fc.option(body, { freq: 4 }), { minLength: 1, maxLength: 5 }), (spec, states) => {
        const made = makeIndex({ name: 'i', ...spec })
        const rec: Rec = { id: 'x', seq: 1, doc: null, ts: 1, older: null }
        for (const doc of states) {
          reindex(made, rec, rec.doc, doc)
          rec.doc = doc
        }
        const fresh = makeIndex({ name: 'i', ...spec })
        fill(fresh, [rec])
        expect(entriesOf(made)).toEqual(entriesOf(fresh))
      }),
      tries(300),
    )
  })

  it('move with a list of which one element is another, and stay with one in another order', () => {
    const made = makeIndex({ name: 'i', keys: { a: 1 } })
    const rec: Rec = { id: 'x', seq: 1, doc: null, ts: 1, older: null }
    const holding = () => [1, 2, 3].filter((value) => holders(made, [value]).length > 0)
    for (const [before, after, expected] of [
      [null, { a: [1, 2] }, [1, 2]],
      [{ a: [1, 2] }, { a: [1, 3] }, [1, 3]],
      [{ a: [1, 3] }, { a: [3, 1] }, [1, 3]],
      [{ a: [3, 1] }, { a: 2 }, [2]],
      [{ a: 2 }, null, []],
    ] as const) {
      reindex(made, rec, before, after)
      expect(holding()).toEqual(expected)
    }
  })

  it('may be those of several documents', () => {
    const made = makeIndex({ name: 'i', keys: { a: 1 } })
    fill(
      made,
      [1, 2, 2, 3].map((a, seq) => ({ id: seq, seq, doc: { a }, ts: 1, older: null })),
    )
    expect(holders(made, [2]).map(({ id }) => id)).toEqual([1, 2])
    expect(holders(made, [9])).toEqual([])
  })
})

describe('an index spares work', () => {
  it('so that by a key or an id no other document is looked at, in a transaction neither', () => {
    const whole = thousand()
    const values = (): never => {
      throw new Error('Every document was looked at')
    }
    const blind: Collection = { ...whole, records: Object.assign(new Map(whole.records), { values }) }
    const timer = setTimeout(() => undefined, 0)
    const transaction: Transaction = { id: 't', snapshot: 1, writes: new Map(), timer }
    clearTimeout(timer)
    for (const by of [undefined, transaction]) {
      const found = (query: Doc): unknown[] => idsOf(findIn(blind, { query }, by))
      expect(found({ n: 7 })).toEqual([7])
      expect(found({ _id: 7 })).toEqual([7])
      expect(found({ _id: 'other-0' })).toEqual(['other-0'])
      expect(found({ _id: { $eq: 7 } })).toEqual([7])
      expect(found({ _id: { $eq: 'other-0' } })).toEqual(['other-0'])
      expect(found({ _id: { $in: ['other-0', 7, 'none'] } })).toEqual(['other-0', 7])
      expect(() => found({ city: { $ne: 3 } })).toThrow('Every document')
    }
  })

  const looked = (asked: Doc, order?: Record<string, 1 | -1>): [string | undefined, boolean | undefined, number] => {
    const plan = planFor(thousand().indexes, asked, order)
    let visits = 0
    plan?.walk(() => ++visits > 0)
    return [plan?.index, plan?.ordered, visits]
  }

  it.each<[Doc, Record<string, 1 | -1> | undefined, string | undefined, boolean, number]>([
    [{ n: 7 }, undefined, 'n', false, 1],
    [{ n: { $in: [7, 8, 8] } }, undefined, 'n', false, 2],
    [{ n: { $gte: 10, $lt: 20 } }, undefined, 'n', false, 11],
    [{ n: { $gt: 989 } }, undefined, 'n', false, 11],
    [{ n: { $lt: 5 } }, { n: -1 }, 'n', true, 6],
    [{ city: 3 }, undefined, 'city_n', false, 100],
    [{ city: 3, n: { $lte: 100 } }, undefined, 'city_n', false, 10],
    [{ city: 3, n: 13 }, { n: 1 }, 'city_n', true, 1],
    [{ city: { $gt: 7 } }, undefined, 'city_n', false, 300],
    [{ city: 3 }, { n: -1 }, 'city_n', true, 100],
    [{ city: 3 }, { city: 1 }, 'city_n', true, 100],
    [{}, { city: 1, n: -1 }, 'city_n', true, 1003],
    [{}, { n: -1 }, 'n', true, 1003],
    [{ tags: 5 }, { tags: 1 }, 'tags', false, 1],
    [{ tags: { $gt: 900, $lt: 100 } }, undefined, 'tags', false, 100],
    [{ $and: [{ n: { $gte: 5 } }, { n: { $lte: 6 } }] }, undefined, 'n', false, 2],
    // Bounds of different kinds cannot both narrow.
    [{ n: { $gt: 997, $lt: 'x' } }, undefined, 'n', false, 3],
  ])('%j ordered %j', (asked, order, name, ordered, visits) => {
    expect(looked(asked, order)).toEqual([name, ordered, visits])
  })

  it('along the part of it that the query means, in either direction', () => {
    const visited = (asked: Doc, order?: Record<string, 1 | -1>): unknown[] => {
      const seen: unknown[] = []
      planFor(thousand().indexes, asked, order)?.walk(({ id }) => seen.push(id) > 0)
      return seen
    }
    expect(visited({ city: 3, n: { $lte: 33 } })).toEqual([3, 13, 23, 33])
    expect(visited({ city: 3, n: { $gte: 973 } })).toEqual([973, 983, 993])
    expect(visited({ city: 3, n: { $gte: 973 } }, { n: -1 })).toEqual([993, 983, 973])
    expect(visited({ n: { $gte: 997 } }, { n: -1 })).toEqual([999, 998, 997])
  })

  it.each<[Doc, Record<string, 1 | -1> | undefined]>([
    [{}, undefined],
    [{}, {}],
    [{ x: 1 }, undefined],
    [{}, { n: 1, city: 1 }],
    [{}, { city: 1, n: 1 }],
    [{}, { city: -1, n: 1, tags: 1 }],
    [{ n: { $ne: 3 } }, undefined],
    [{ n: { $gt: null } }, undefined],
    [{ n: /1/ }, undefined],
    [{ n: [1] }, undefined],
    [{ n: { $in: [[1]] } }, undefined],
    [{ $or: [{ n: 1 }] }, undefined],
  ])('and none is used for %j ordered %j', (asked, order) => {
    expect(looked(asked, order)).toEqual([undefined, undefined, 0])
  })

  it('stops when whoever looks has seen enough, in every scan', () => {
    const plan = planFor(thousand().indexes, { n: { $in: [5, 6, 7] } }, undefined)
    const seen: unknown[] = []
    plan?.walk(({ id }) => seen.push(id) < 2)
    expect(seen).toEqual([5, 6])
  })
})
