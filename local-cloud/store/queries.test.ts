import { memoryStore } from '../fixtures/memory'
import { planFor } from './plan'
import { type IndexSpec, makeIndex } from './indexes'
import { type Doc } from './records'
import { type Store } from './store'

const idsOf = (docs: readonly Doc[]): unknown[] => docs.map(({ _id }) => _id)

describe('queries answer the same with and without an index', () => {
  const docs: Doc[] = [
    { _id: 'a', n: 1, city: 'x', tags: ['p', 'q'], at: new Date(1000) },
    { _id: 'b', n: 2, city: 'y', tags: [], at: new Date(2000), deep: { list: [{ v: 1 }, { v: 5 }] } },
    { _id: 'c', n: 3, city: 'x', tags: ['q'], deep: { list: [{ v: 9 }] } },
    { _id: 'd', n: null, city: 'z' },
    { _id: 'e', city: 'x', n: '3', tags: 'q' },
    { _id: 'f', city: 'y', n: [2, 30] },
  ]
  const indexes: IndexSpec[] = [
    { name: 'n', keys: { n: 1 } },
    { name: 'city_n', keys: { city: 1, n: -1 } },
    { name: 'tags', keys: { tags: 1 } },
    { name: 'at', keys: { at: -1 } },
    { name: 'deep', keys: { 'deep.list.v': 1 } },
  ]
  const queries: [Doc, string[]][] = [
    [{ n: 2 }, ['b', 'f']],
    [{ n: null }, ['d']],
    [{ n: { $gt: 1 } }, ['b', 'c', 'f']],
    [{ n: { $gt: 2, $lt: 30 } }, ['c', 'f']],
    [{ $and: [{ n: { $gte: 1 } }, { n: { $lte: 2 } }] }, ['a', 'b', 'f']],
    [{ n: { $in: [1, '3'] } }, ['a', 'e']],
    [{ city: 'x', n: { $gte: 2 } }, ['c']],
    [{ city: { $in: ['x', 'z'] }, n: 3 }, ['c']],
    [{ tags: 'q' }, ['a', 'c', 'e']],
    [{ tags: { $in: ['p', 'q'] } }, ['a', 'c', 'e']],
    [{ at: { $gt: new Date(1000) } }, ['b']],
    [{ at: new Date(1000) }, ['a']],
    [{ 'deep.list.v': { $gt: 4 } }, ['b', 'c']],
    [{ 'deep.list': { $elemMatch: { v: { $gt: 2, $lt: 8 } } } }, ['b']],
    [{ n: { $exists: false } }, []],
    [{ tags: { $exists: false } }, ['d', 'f']],
    [{ _id: { $in: ['b', 'a', 'nobody'] } }, ['a', 'b']],
    [{ city: /^[xy]$/, n: { $ne: 1 } }, ['b', 'c', 'e', 'f']],
    [{ $or: [{ n: 1 }, { city: 'z' }] }, ['a', 'd']],
  ]
  /** Made for each test, so that a mutation run sees whose work it is. */
  async function stores(): Promise<Store[]> {
    const both = [memoryStore(), memoryStore(indexes)]
    for (const store of both) await store.insert('things', docs)
    return both
  }

  it.each(queries)('%j', async (query, expected) => {
    for (const store of await stores()) expect(idsOf(store.find('things', { query })).sort()).toEqual(expected)
  })

  it('sorts by the order of kinds: missing, numbers, strings', async () => {
    for (const store of await stores()) {
      expect(idsOf(store.find('things', { query: {}, order: { n: 1 } }))).toEqual(['d', 'a', 'b', 'f', 'c', 'e'])
      expect(idsOf(store.find('things', { query: { city: 'x' }, order: { n: -1 } }))).toEqual(['e', 'c', 'a'])
      expect(idsOf(store.find('things', { query: {}, order: { n: 1 }, offset: 1, limit: 2 }))).toEqual(['a', 'b'])
    }
  })
})

describe('indexes are used', () => {
  const plan = (query: Doc, order?: Record<string, 1 | -1>) =>
    planFor([makeIndex({ name: 'city_n', keys: { city: 1, n: 1 } })], query, order)

  it('for equality, for a range and for an order', () => {
    expect(plan({ city: 'x' })?.index).toBe('city_n')
    expect(plan({ city: { $gt: 'x' } })?.index).toBe('city_n')
    expect(plan({ city: 'x', n: { $gte: 3 } })?.index).toBe('city_n')
    expect(plan({}, { city: 1 })).toMatchObject({ index: 'city_n', ordered: true })
    expect(plan({ city: 'x' }, { n: -1 })).toMatchObject({ index: 'city_n', ordered: true })
  })

  it.each<[string, Record<string, 1 | -1>[], Doc, Record<string, 1 | -1> | undefined, number]>([
    ['two equalities before one', [{ n: 1 }, { city: 1, n: 1 }], { city: 'x', n: 1 }, undefined, 1],
    ['an equality before a range that gives the order', [{ n: 1 }, { city: 1 }], { city: 'x', n: { $gt: 1 } }, { n: 1 }, 1],
    ['a range before an order', [{ n: 1 }, { city: 1 }], { city: { $gt: 'x' } }, { n: 1 }, 1],
    ['a range before an order, wherever it stands', [{ city: 1 }, { n: 1 }], { city: { $gt: 'x' } }, { n: 1 }, 0],
    ['the order among the same equalities', [{ city: 1 }, { city: 1, n: 1 }], { city: 'x' }, { n: 1 }, 1],
    ['the order, wherever it stands', [{ city: 1, n: 1 }, { city: 1 }], { city: 'x' }, { n: 1 }, 0],
  ])('the best of several: %s', (_name, specs, query, order, best) => {
    const several = specs.map((keys, i) => makeIndex({ name: `i${i}`, keys }))
    expect(planFor(several, query, order)?.index).toBe(`i${best}`)
  })

  it.each([null, 1, 'x', true, new Date(1)])('for equality with %p', (value) => {
    expect(plan({ city: value })?.index).toBe('city_n')
    expect(plan({ city: { $eq: value } })?.index).toBe('city_n')
    expect(plan({ city: { $in: [value] } })?.index).toBe('city_n')
  })

  it('a sparse one only where no document it lacks could be wanted', () => {
    const sparse = (query: Doc, order?: Record<string, 1 | -1>) =>
      planFor([makeIndex({ name: 's', keys: { a: 1, b: 1 }, sparse: true })], query, order)?.ordered
    expect(sparse({ a: 5 })).toBe(false)
    expect(sparse({ a: { $in: [5, 6] } })).toBe(false)
    expect(sparse({ a: null })).toBeUndefined()
    expect(sparse({ a: { $in: [null, 5] } })).toBeUndefined()
    expect(sparse({}, { a: 1 })).toBeUndefined()
    expect(sparse({ a: { $gt: 1 } }, { a: 1 })).toBe(true)
    expect(sparse({ a: 1 }, { b: 1 })).toBe(true)
  })

  it('for one value or for several, but for an order only with one', () => {
    expect(plan({ city: { $in: ['x'] } }, { n: 1 })?.ordered).toBe(true)
    expect(plan({ city: { $in: ['x', 'y'] } }, { n: 1 })?.ordered).toBe(false)
  })

  it('from behind, and for the same date named twice', async () => {
    const store = memoryStore([
      { name: 'n', keys: { n: 1 } },
      { name: 'at', keys: { at: 1 } },
    ])
    await store.insert(
      'things',
      [3, 1, 2].map((n) => ({ _id: n, n, at: new Date(n) })),
    )
    expect(idsOf(store.find('things', { query: {}, order: { n: -1 } }))).toEqual([3, 2, 1])
    expect(idsOf(store.find('things', { query: { n: { $gt: 1 } }, order: { n: -1 }, limit: 1 }))).toEqual([3])
    expect(idsOf(store.find('things', { query: { at: { $in: [new Date(2), new Date(2)] } } }))).toEqual([2])
  })

  it('not for a field that leads none, nor for an order it does not have', () => {
    expect(plan({ n: 3 })).toBeUndefined()
    expect(plan({}, { city: 1, n: -1 })).toBeUndefined()
    expect(plan({ $or: [{ city: 'x' }] })).toBeUndefined()
  })
})

describe('unique indexes', () => {
  const specs: IndexSpec[] = [
    { name: 'slot_person', keys: { slot: 1, person: 1 }, unique: true },
    { name: 'tags', keys: { tags: 1 }, unique: true, sparse: true },
  ]

  it("refuse a second key in the platform's words, and leave nothing of the write behind", async () => {
    const store = memoryStore(specs)
    await store.insert('things', [{ _id: '1', slot: 's', person: 'p' }])
    const words = /E11000 duplicate key error collection: tnt-local\.things index: slot_person dup key: \{ slot: "s", person: "p" \}/
    await expect(
      store.insert('things', [
        { _id: '2', slot: 's', person: 'q' },
        { _id: '3', slot: 's', person: 'p' },
      ]),
    ).rejects.toThrow(words)
    expect(store.count('things', {})).toBe(1)
    await expect(store.insert('things', [{ _id: '1', slot: 't' }])).rejects.toThrow(/E11000 .* index: _id_ dup key: \{ _id: "1" \}/)
    await store.insert('things', [{ _id: '4', slot: 's', person: 'q' }])
    await expect(store.update('things', { _id: '4' }, { $set: { person: 'p' } }, false)).rejects.toThrow(words)
    expect(store.find('things', { query: { _id: '4' } })).toEqual([{ _id: '4', slot: 's', person: 'q' }])
  })

  it('watch every element of an array, and pass documents without the field when sparse', async () => {
    const store = memoryStore(specs)
    await store.insert('things', [
      { _id: '1', slot: 1, tags: ['a', 'b'] },
      { _id: '2', slot: 2 },
      { _id: '3', slot: 3 },
    ])
    await expect(store.insert('things', [{ _id: '4', slot: 4, tags: ['c', 'b'] }])).rejects.toThrow(/index: tags dup key: \{ tags: "b" \}/)
    await store.update('things', { _id: '1' }, { $pull: { tags: 'b' } }, false)
    await store.insert('things', [{ _id: '4', slot: 4, tags: ['c', 'b'] }])
  })

  it('swap keys between documents in one update, and are free again after a removal', async () => {
    const store = memoryStore([{ name: 'n', keys: { n: 1 }, unique: true }])
    await store.insert('things', [
      { _id: '1', n: 1 },
      { _id: '2', n: 2 },
    ])
    await store.remove('things', { _id: '1' }, false)
    await store.insert('things', [{ _id: '3', n: 1 }])
    await store.update('things', {}, { $inc: { n: 1 } }, true)
    expect(store.find('things', { query: {}, order: { n: 1 } }).map(({ n }) => n)).toEqual([2, 3])
  })
})
