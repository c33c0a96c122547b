import { memoryStore } from '../fixtures/memory'
import { addIndex, checkNames, idKey, makeCollection, newId, place } from './collection'
import { makeLocks } from './locks'
import { type Doc } from './records'
import { type DiskWrite, openDisk } from './sqlite'
import { type Store, makeStore } from './store'
import { makeTransactions } from './transactions'

const ids = (docs: readonly Doc[]): unknown[] => docs.map(({ _id }) => _id)
const all = (store: Store, transactionId?: string): Doc[] => store.find('things', { query: {} }, { transactionId })

describe('collections', () => {
  it('are made once, under names a database would take', () => {
    const store = memoryStore()
    store.addCollection('other')
    expect(store.names()).toEqual(['things', 'other'])
    expect(() => store.addCollection('other')).toThrow('[ResourceExist] Table exist: other')
    expect(() => store.find('nowhere', { query: {} })).toThrow(/\[ResourceNotFound\] Db or Table not exist: nowhere\./)
    for (const name of ['', 'a$b', 'x'.repeat(121), 'a\u0000b', 'system.users'])
      expect(() => store.addCollection(name)).toThrow('[FailedOperation] Invalid collection name')
    store.addCollection('x'.repeat(120))
    store.addCollection('my.system.users')
  })

  it('get the indexes they lack, and a changed one anew', async () => {
    const store = memoryStore([{ name: 'n', keys: { n: 1 } }])
    await store.insert('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ])
    store.ensureCollection('things', [{ name: 'm', keys: { m: 1 } }])
    expect(store.indexesOf('things').map(({ name }) => name)).toEqual(['n', 'm'])
    // What is there already stays where it is.
    store.ensureCollection('things', [{ name: 'n', keys: { n: 1 } }])
    expect(store.indexesOf('things').map(({ name }) => name)).toEqual(['n', 'm'])
    store.ensureCollection('things', [{ name: 'n', keys: { n: -1 } }])
    expect(store.indexesOf('things')).toEqual([
      { name: 'm', keys: { m: 1 } },
      { name: 'n', keys: { n: -1 } },
    ])
    store.ensureCollection('things')
    expect(store.indexesOf('things')).toHaveLength(2)
    expect(() => store.ensureCollection('things', [{ name: 'u', keys: { n: 1 }, unique: true }])).toThrow(
      /E11000 .* collection: tnt-local\.things index: u dup key: \{ n: 1 \}/,
    )
  })

  it('have ten indexes at most', () => {
    const collection = makeCollection('things')
    for (let n = 0; n < 10; n++) addIndex(collection, { name: `i${n}`, keys: { n: 1 } })
    expect(() => addIndex(collection, { name: 'eleventh', keys: { n: 1 } })).toThrow(/The collection things may have 10 indexes at most/)
  })

  it('make a unique index only over documents that have no key in common', () => {
    const collection = makeCollection('things')
    const put = (id: string, doc: Doc | null): void => {
      const rec = collection.records.get(id)
      place({ collection, id, rec, doc, text: null }, 1, 1, true)
    }
    put('a', { _id: 'a', tags: ['x', 'y'] })
    put('b', { _id: 'b', tags: ['z'] })
    put('gone', { _id: 'gone', tags: ['x'] })
    put('gone', null)
    addIndex(collection, { name: 'tags', keys: { tags: 1 }, unique: true })
    put('c', { _id: 'c', tags: ['q', 'y'] })
    expect(() => addIndex(collection, { name: 'again', keys: { tags: 1 }, unique: true })).toThrow(/index: again dup key: \{ tags: "y" \}/)
  })
})

describe('documents', () => {
  it('get an id that rises with time, unless they bring one', async () => {
    const store = memoryStore()
    const [early] = await store.insert('things', [{ n: 1 }], { now: 1_000_000 })
    const [late, own] = await store.insert('things', [{ n: 2 }, { _id: 'own' }], { now: 2_000_000_000_000 })
    expect(early).toMatch(/^000003e8[0-9a-f]{24}$/)
    expect(late).toMatch(/^[0-9a-f]{32}$/)
    expect(String(late) > String(early)).toBe(true)
    expect(own).toBe('own')
    expect(newId(1_999)).toMatch(/^00000001/)
    const about = Math.floor(Date.now() / 1000)
    const [now] = await store.insert('things', [{ n: 3 }])
    expect(Math.abs(parseInt(String(now).slice(0, 8), 16) - about)).toBeLessThan(100)
    expect(all(store)[0]).toEqual({ _id: early, n: 1 })
  })

  it('are told apart by their ids, of whatever kind', async () => {
    const store = memoryStore()
    // New objects each time: what they hold counts, not which they are.
    const mixed = () => [1, '1', { a: 1 }, { a: 2 }, new Date(1), null, true]
    const keys = mixed()
    await store.insert(
      'things',
      keys.map((_id) => ({ _id })),
    )
    expect(store.count('things', {})).toBe(keys.length)
    expect(new Set(keys.map(idKey)).size).toBe(keys.length)
    for (const _id of mixed()) await expect(store.insert('things', [{ _id }])).rejects.toThrow(/E11000 .* index: _id_ dup key: \{ _id: /)
    await expect(store.insert('things', [{ _id: 'x' }, { _id: 'x' }])).rejects.toThrow(/_id: "x"/)
    expect(store.count('things', { _id: 'x' })).toBe(0)
    await store.replace('things', { a: 1 }, { n: 5 })
    expect(store.find('things', { query: { n: 5 } })).toEqual([{ _id: { a: 1 }, n: 5 }])
  })

  it('are found by their ids in the order asked for, each once', async () => {
    const store = memoryStore()
    await store.insert('things', [{ _id: 'a' }, { _id: 'b' }, { _id: 3 }])
    const find = (query: Doc, rest: object = {}): unknown[] => ids(store.find('things', { query, ...rest }))
    expect(find({ _id: 'a' })).toEqual(['a'])
    expect(find({ _id: 3 })).toEqual([3])
    expect(find({ _id: { $eq: 'b' } })).toEqual(['b'])
    expect(find({ _id: { $eq: 3 } })).toEqual([3])
    expect(find({ _id: { $in: ['b', 'a', 'b', 'none'] } })).toEqual(['b', 'a'])
    expect(find({ _id: { $in: ['b', 3] } }, { order: { _id: 1 } })).toEqual([3, 'b'])
    expect(find({ _id: { $in: ['b', 'a'] } }, { limit: 1 })).toEqual(['b'])
    expect(find({ _id: { $in: ['b', 'a'] } }, { offset: 1, limit: 1 })).toEqual(['a'])
    expect(find({ _id: { $in: ['b', null] } })).toEqual(['b'])
    expect(find({ _id: { $gt: 'a' } })).toEqual(['b'])
    expect(find({ _id: { $eq: 'b', $in: ['a'] } })).toEqual([])
    expect(find({ _id: null })).toEqual([])
    expect(find({}, { limit: 0 })).toEqual([])
    expect(find({}, { offset: 1 })).toEqual(['b', 3])
    expect(store.find('things', { query: { _id: 'a' }, projection: { _id: 0 } })).toEqual([{}])
  })

  it('come the nearest first where the query asks for what is near, unless an order is asked for', async () => {
    const store = memoryStore()
    const at = (lng: number): Doc => ({ type: 'Point', coordinates: [lng, 0] })
    await store.insert('things', [
      { _id: 'far', n: 1, at: at(3) },
      { _id: 'near', n: 2, at: at(1) },
      { _id: 'middle', n: 3, at: at(2) },
    ])
    const query = { at: { $nearSphere: { $geometry: at(0) } } }
    const find = (rest: object): unknown[] => ids(store.find('things', { query, ...rest }))
    expect(find({})).toEqual(['near', 'middle', 'far'])
    expect(find({ order: {} })).toEqual(['near', 'middle', 'far'])
    expect(find({ order: { n: 1 } })).toEqual(['far', 'near', 'middle'])
    expect(find({ offset: 1, limit: 1 })).toEqual(['middle'])
  })

  it('are changed one by one or all, and the last new state is told', async () => {
    const store = memoryStore()
    await store.insert('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ])
    expect(await store.update('things', { n: 1 }, { $set: { m: 1 } }, false)).toEqual({ updated: 1, doc: { _id: 'a', n: 1, m: 1 } })
    expect(await store.update('things', { n: 1 }, { $set: { m: 2 } }, true)).toEqual({ updated: 2, doc: { _id: 'b', n: 1, m: 2 } })
    expect(await store.update('things', { n: 9 }, { $set: { m: 2 } }, true)).toEqual({ updated: 0, doc: undefined })
    const at = await store.update('things', { _id: 'c' }, { $currentDate: { at: true } }, false, { now: 77 })
    expect(at.doc).toEqual({ _id: 'c', n: 2, at: new Date(77) })
    expect(await store.replace('things', 'd', { n: 5 })).toEqual({ updated: 0, upsertedId: 'd' })
    expect(await store.replace('things', 'd', { n: 6 })).toEqual({ updated: 1, upsertedId: null })
    expect(await store.remove('things', { _id: 'd' }, false)).toBe(1)
    expect(await store.remove('things', { n: 1 }, false)).toBe(1)
    expect(ids(all(store))).toEqual(['b', 'c'])
    expect(await store.remove('things', {}, true)).toBe(2)
    expect(await store.remove('things', {}, true)).toBe(0)
    await expect(store.update('things', {}, { $nope: {} }, true)).rejects.toThrow(/\$nope/)
    await expect(store.replace('things', 'a', { _id: 'b' })).rejects.toThrow(/immutable field '_id'/)
    await expect(store.replace('things', 'a', { _id: 'a', n: 1 })).resolves.toEqual({ updated: 0, upsertedId: 'a' })
  })

  it('are none with a dollar name, a depth of more than 100, or more than 512 KB', async () => {
    const store = memoryStore()
    const deep = (levels: number): Doc => (levels === 1 ? { _id: 'd' } : { _id: 'd', in: deep(levels - 1) })
    await expect(store.insert('things', [{ _id: 'a', in: { $x: 1 } }])).rejects.toThrow(/prefixed field '\$x' is not valid for storage/)
    await expect(store.insert('things', [deep(101)])).rejects.toThrow(/nested 100 levels deep at most/)
    await store.insert('things', [deep(100)])
    const room = 524_288 - JSON.stringify({ _id: 'e', t: '' }).length
    await expect(store.insert('things', [{ _id: 'e', t: 'x'.repeat(room + 1) }])).rejects.toThrow(
      /The document is 524289 bytes long; at most 524288 are stored/,
    )
    await store.insert('things', [{ _id: 'e', t: 'x'.repeat(room) }])
    await expect(store.insert('things', [{ _id: 'f', t: '北'.repeat(200_000) }])).rejects.toThrow(/at most 524288/)
    expect(() => checkNames({ at: new Date(0), by: /x/, list: [{ $a: 1 }] }, 1, 9)).toThrow(/'\$a'/)
    expect(store.count('things', {})).toBe(2)
  })
})

describe('what is written to the disk', () => {
  /** A store whose disk writes down what it is told, and refuses when asked to. */
  const watched = (): { store: Store; written: DiskWrite[][]; refuse: (yes: boolean) => void; closed: () => number } => {
    const disk = openDisk(':memory:', { durability: 'normal' })
    const written: DiskWrite[][] = []
    let refusing = false
    let closed = 0
    const store = makeStore({
      ...disk,
      write(writes) {
        if (refusing) throw new Error('no room')
        written.push([...writes])
        disk.write(writes)
      },
      close() {
        closed++
        disk.close()
      },
    })
    store.ensureCollection('things')
    return { store, written, refuse: (yes) => void (refusing = yes), closed: () => closed }
  }

  it('is each commit as one, new rows as new, removed rows as removed, and nothing for nothing', async () => {
    const { store, written } = watched()
    await store.insert('things', [{ _id: 'a', n: 1 }, { _id: 'b' }])
    await store.update('things', { _id: 'a' }, { $set: { n: 2 } }, false)
    await store.update('things', { _id: 'none' }, { $set: { n: 2 } }, false)
    await store.remove('things', { _id: 'a' }, false)
    await store.insert('things', [{ _id: 'a', n: 3 }])
    expect(written).toEqual([
      [
        { seq: 1, collection: 'things', id: 'a', text: '{"_id":"a","n":1}', isNew: true },
        { seq: 2, collection: 'things', id: 'b', text: '{"_id":"b"}', isNew: true },
      ],
      [{ seq: 1, collection: 'things', id: 'a', text: '{"_id":"a","n":2}', isNew: false }],
      [{ seq: 1, collection: 'things', id: 'a', text: null, isNew: false }],
      [{ seq: 3, collection: 'things', id: 'a', text: '{"_id":"a","n":3}', isNew: true }],
    ])
  })

  it('is the end of a removed document, and its place anew, while somebody still reads it', async () => {
    const { store, written } = watched()
    await store.insert('things', [{ _id: 'a', n: 1 }])
    const reader = store.begin()
    expect(all(store, reader)).toHaveLength(1)
    const remover = store.begin()
    await store.remove('things', { _id: 'a' }, false, { transactionId: remover })
    store.commit(remover)
    // Made and taken away again where a removed one is still read: nothing.
    const undecided = store.begin()
    await store.insert('things', [{ _id: 'a', n: 2 }], { transactionId: undecided })
    await store.remove('things', { _id: 'a' }, false, { transactionId: undecided })
    store.commit(undecided)
    await store.insert('things', [{ _id: 'a', n: 3 }])
    expect(written.slice(1)).toEqual([
      [{ seq: 1, collection: 'things', id: 'a', text: null, isNew: false }],
      [{ seq: 1, collection: 'things', id: 'a', text: '{"_id":"a","n":3}', isNew: true }],
    ])
    expect([all(store, reader), all(store)]).toEqual([[{ _id: 'a', n: 1 }], [{ _id: 'a', n: 3 }]])
  })

  it('is a transaction as one, without what it made and took away again', async () => {
    const { store, written } = watched()
    const empty = store.begin()
    store.commit(empty)
    const transactionId = store.begin()
    await store.insert('things', [{ _id: 'a' }], { transactionId })
    await store.insert('things', [{ _id: 'brief' }], { transactionId })
    await store.remove('things', { _id: 'brief' }, false, { transactionId })
    expect(ids(all(store, transactionId))).toEqual(['a'])
    await store.insert('things', [{ _id: 'b' }], { transactionId })
    expect(written).toEqual([])
    store.commit(transactionId)
    expect(written.map((writes) => writes.map(({ id }) => id))).toEqual([['a', 'b']])
    const undone = store.begin()
    await store.insert('things', [{ _id: 'c' }], { transactionId: undone })
    await store.remove('things', { _id: 'c' }, false, { transactionId: undone })
    store.commit(undone)
    expect(written).toHaveLength(1)
  })

  it('never becomes visible when the disk refuses it', async () => {
    const { store, refuse } = watched()
    await store.insert('things', [{ _id: 'a', n: 1 }])
    refuse(true)
    await expect(store.update('things', { _id: 'a' }, { $set: { n: 2 } }, false)).rejects.toThrow('[FailedOperation] no room')
    await expect(store.insert('things', [{ _id: 'b' }])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    const transactionId = store.begin()
    await store.insert('things', [{ _id: 'c' }], { transactionId })
    expect(() => store.commit(transactionId)).toThrow(/no room/)
    refuse(false)
    expect(all(store)).toEqual([{ _id: 'a', n: 1 }])
    // The refused transaction holds nothing any more.
    await store.insert('things', [{ _id: 'c' }])
    expect(() => store.commit(transactionId)).toThrow(/TransactionNotExist/)
  })

  it('ends with the store, and a folder that cannot be read is let go of', () => {
    const { store, closed } = watched()
    const open = store.begin()
    store.close()
    expect(closed()).toBe(1)
    expect(() => store.commit(open)).toThrow(/TransactionNotExist/)
    const disk = openDisk(':memory:', { durability: 'normal' })
    let left = 0
    const unreadable = {
      ...disk,
      documents: (): never => {
        throw new Error('torn')
      },
      close: () => void left++,
    }
    expect(() => makeStore(unreadable)).toThrow('torn')
    expect(left).toBe(1)
  })
})

describe('transactions among other writers', () => {
  it('see their own new, changed and removed documents, by id, by query and in an order', async () => {
    const store = memoryStore([{ name: 'n', keys: { n: 1 } }])
    await store.insert('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ])
    const transactionId = store.begin()
    await store.insert('things', [{ _id: 'd', n: 0 }], { transactionId })
    await store.update('things', { _id: 'a' }, { $set: { n: 9 } }, false, { transactionId })
    await store.remove('things', { _id: 'b' }, false, { transactionId })
    const seen = (query: Doc, scope: object = { transactionId }): unknown[] => ids(store.find('things', { query, order: { n: 1 } }, scope))
    expect(seen({})).toEqual(['d', 'c', 'a'])
    expect(seen({ n: { $gte: 3 } })).toEqual(['c', 'a'])
    expect(seen({ _id: { $in: ['a', 'b', 'd'] } })).toEqual(['d', 'a'])
    expect(seen({ _id: 'b' })).toEqual([])
    expect(seen({}, {})).toEqual(['a', 'b', 'c'])
    expect(seen({ _id: 'd' }, {})).toEqual([])
    expect(store.count('things', { n: 9 }, { transactionId })).toBe(1)
    // What it has made once it cannot make again; what it has removed it can.
    await store.insert('things', [{ _id: 'b', n: 7 }], { transactionId })
    expect(seen({})).toEqual(['d', 'c', 'b', 'a'])
    store.commit(transactionId)
    expect(seen({}, {})).toEqual(['d', 'c', 'b', 'a'])
    const again = store.begin()
    await expect(store.insert('things', [{ _id: 'd' }], { transactionId: again })).rejects.toThrow(/E11000/)
    await expect(store.insert('things', [{ _id: 'e' }], { transactionId: again })).rejects.toThrow(/TransactionNotExist/)
  })

  it('use an index only while their view is what the index shows', async () => {
    const store = memoryStore([{ name: 'n', keys: { n: 1 } }])
    await store.insert('things', [{ _id: 'a', n: 1 }])
    const reader = store.begin()
    expect(store.count('things', { n: 1 }, { transactionId: reader })).toBe(1)
    await store.update('things', { _id: 'a' }, { $set: { n: 2 } }, false)
    expect(store.count('things', { n: 1 }, { transactionId: reader })).toBe(1)
    expect(store.count('things', { n: 2 }, { transactionId: reader })).toBe(0)
    await store.insert('things', [{ _id: 'b', n: 1 }])
    expect(store.count('things', { n: 1 }, { transactionId: reader })).toBe(1)
    store.abort(reader)
    expect(store.count('things', { n: 2 })).toBe(1)
  })

  it('keep older states while they are read, through several commits, and forget them afterwards', async () => {
    const store = memoryStore()
    await store.insert('things', [{ _id: 'a', n: 0 }])
    const readers: [string, number][] = []
    for (let n = 0; n < 4; n++) {
      const reader = store.begin()
      expect(store.find('things', { query: { _id: 'a' } }, { transactionId: reader })).toEqual([{ _id: 'a', n }])
      readers.push([reader, n])
      await store.update('things', { _id: 'a' }, { $inc: { n: 1 } }, false)
    }
    await store.remove('things', { _id: 'a' }, false)
    for (const [transactionId, n] of [...readers].reverse()) {
      expect(all(store, transactionId)).toEqual([{ _id: 'a', n }])
      store.abort(transactionId)
    }
    expect(all(store)).toEqual([])
    await store.insert('things', [{ _id: 'a', n: 9 }])
    expect(all(store)).toEqual([{ _id: 'a', n: 9 }])
  })

  it('leave the places of removed documents once nobody reads them, and the others where they are', async () => {
    const store = memoryStore()
    await store.insert('things', [{ _id: 'a', n: 0 }, { _id: 'b', n: 0 }, { _id: 'c' }])
    // Nothing is left to forget of how they came.
    store.abort(store.begin())
    const reader = store.begin()
    expect(all(store, reader)).toHaveLength(3)
    await store.update('things', { _id: 'b' }, { $set: { n: 1 } }, false)
    await store.remove('things', { _id: 'a' }, false)
    // Begun after these commits: it reads none of the older states.
    const late = store.begin()
    expect(ids(all(store, late))).toEqual(['b', 'c'])
    store.abort(reader)
    await store.insert('things', [{ _id: 'a', n: 2 }])
    expect(all(store)).toEqual([{ _id: 'b', n: 1 }, { _id: 'c' }, { _id: 'a', n: 2 }])
    expect(ids(all(store, late))).toEqual(['b', 'c'])
  })

  it('lock nothing but documents and unique keys', async () => {
    const store = memoryStore([
      { name: 'u', keys: { u: 1 }, unique: true, sparse: true },
      { name: 'v', keys: { v: 1 }, unique: true, sparse: true },
      { name: 'n', keys: { n: 1 } },
    ])
    const [one, two] = [store.begin(), store.begin()]
    await store.insert('things', [{ _id: 'a', n: 1, u: 1 }], { transactionId: one })
    // The same key of no unique index, another of a unique one, the same of another index.
    await store.insert(
      'things',
      [
        { _id: 'b', n: 1, u: 2 },
        { _id: 'c', v: 1 },
      ],
      { transactionId: two },
    )
    store.commit(one)
    store.commit(two)
    expect(ids(all(store))).toEqual(['a', 'b', 'c'])
  })

  it('are refused an id that another has made after their snapshot, as a conflict', async () => {
    const store = memoryStore()
    const transactionId = store.begin()
    expect(all(store, transactionId)).toEqual([])
    await store.insert('things', [{ _id: 'late' }])
    await expect(store.insert('things', [{ _id: 'late' }], { transactionId })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
  })

  it('cannot make the same document twice', async () => {
    const store = memoryStore()
    const transactionId = store.begin()
    await store.insert('things', [{ _id: 'a' }], { transactionId })
    await expect(store.insert('things', [{ _id: 'a' }], { transactionId })).rejects.toThrow(/E11000 .* dup key: { _id: "a" }/)
  })

  it('let several plain writers wait, and wake all of them', async () => {
    const store = memoryStore([{ name: 'u', keys: { u: 1 }, unique: true, sparse: true }])
    await store.insert('things', [{ _id: 'a', n: 0, u: 1 }])
    const transactionId = store.begin()
    await store.update('things', { _id: 'a' }, { $unset: { u: '' } }, false, { transactionId })
    let done = 0
    const waiting = Array.from({ length: 3 }, () => store.update('things', { _id: 'a' }, { $inc: { n: 1 } }, false).then(() => done++))
    // The old unique key is held as well: nobody takes it before the transaction is through.
    const taking = store.insert('things', [{ _id: 'b', u: 1 }]).then(() => done++)
    await store.insert('things', [{ _id: 'free' }])
    expect(done).toBe(0)
    store.commit(transactionId)
    await Promise.all([...waiting, taking])
    expect(store.find('things', { query: { _id: 'a' } })).toEqual([{ _id: 'a', n: 3 }])
  })

  it('may write what they hold again, and meet a duplicate among their own writes at once', async () => {
    const store = memoryStore([{ name: 'u', keys: { u: 1 }, unique: true }])
    const transactionId = store.begin()
    await store.insert('things', [{ _id: 'a', u: 1 }], { transactionId })
    await store.update('things', { _id: 'a' }, { $set: { u: 2 } }, false, { transactionId })
    await store.insert('things', [{ _id: 'b', u: 1 }], { transactionId })
    await expect(store.insert('things', [{ _id: 'c', u: 2 }], { transactionId })).rejects.toThrow(/index: u dup key: \{ u: 2 \}/)
    expect(() => store.abort(transactionId)).toThrow(/TransactionNotExist/)
    expect(all(store)).toEqual([])
  })
})

describe('open transactions', () => {
  it('see from their first operation on, and the oldest view counts', () => {
    let ended = 0
    const transactions = makeTransactions(makeLocks(), 60_000, () => void ended++)
    transactions.end('nobody')
    expect([ended, transactions.oldest()]).toEqual([0, Infinity])
    const [one, two, three] = [transactions.begin(), transactions.begin(), transactions.begin()]
    expect(transactions.oldest()).toBe(Infinity)
    expect([transactions.find(one, 5), transactions.find(two, 3), transactions.find(two, 9)].map(({ snapshot }) => snapshot)).toEqual([
      5, 3, 3,
    ])
    expect(transactions.find(three, 9).snapshot).toBe(9)
    expect(transactions.oldest()).toBe(3)
    transactions.end(two)
    expect([ended, transactions.oldest()]).toEqual([1, 5])
    transactions.end(two)
    transactions.close()
    expect(ended).toBe(3)
    expect(() => transactions.find(three, 9)).toThrow(/TransactionNotExist/)
  })
})

describe('locks', () => {
  it('are held by one until it lets go, which wakes those that wait', async () => {
    const locks = makeLocks()
    expect(locks.any()).toBe(false)
    locks.take('x', 'one')
    locks.take('y', 'one')
    locks.take('z', 'two')
    expect([locks.any(), locks.holder('x'), locks.holder('y'), locks.holder('z'), locks.holder('q')]).toEqual([
      true,
      'one',
      'one',
      'two',
      undefined,
    ])
    const woken: string[] = []
    const waits = ['x', 'x', 'z'].map((name, i) => locks.freed(name).then(() => woken.push(`${name}${i}`)))
    await locks.freed('q')
    locks.release('nobody')
    locks.release('one')
    await Promise.all(waits.slice(0, 2))
    expect(woken).toEqual(['x0', 'x1'])
    expect([locks.holder('x'), locks.holder('y'), locks.holder('z')]).toEqual([undefined, undefined, 'two'])
    locks.release('two')
    await Promise.all(waits)
    expect([locks.any(), woken]).toEqual([false, ['x0', 'x1', 'z2']])
    // Nobody waits any more: taking and letting go again wakes nobody.
    locks.take('x', 'three')
    locks.release('one')
    expect(locks.holder('x')).toBe('three')
  })
})
