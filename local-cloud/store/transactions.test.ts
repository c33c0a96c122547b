import { memoryStore } from '../fixtures/memory'
import { type Store } from './store'

const n = (store: Store, id: string, transactionId?: string): unknown =>
  store.find('things', { query: { _id: id } }, { transactionId })[0]?.n

async function opened(transactionMs?: number): Promise<Store> {
  const store = memoryStore([{ name: 'key', keys: { key: 1 }, unique: true, sparse: true }], transactionMs)
  await store.insert('things', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  return store
}

const inc = (store: Store, id: string, transactionId?: string) =>
  store.update('things', { _id: id }, { $inc: { n: 1 } }, false, { transactionId })

describe('transactions', () => {
  it('see the database as it was at their first operation, and their own writes', async () => {
    const store = await opened()
    const late = store.begin()
    await inc(store, 'a')
    const early = store.begin()
    expect(n(store, 'a', early)).toBe(2)
    await inc(store, 'a')
    await inc(store, 'b', early)
    await store.insert('things', [{ _id: 'c', n: 9 }])
    await store.remove('things', { _id: 'a' }, false)
    expect([n(store, 'a', early), n(store, 'b', early), n(store, 'c', early)]).toEqual([2, 2, undefined])
    expect([n(store, 'a'), n(store, 'b'), n(store, 'c')]).toEqual([undefined, 1, 9])
    // A transaction that has not looked yet sees what is there when it does.
    expect(n(store, 'c', late)).toBe(9)
    store.commit(early)
    expect(n(store, 'b')).toBe(2)
  })

  it('refuse the second writer at once, and end with the refusal', async () => {
    const store = await opened()
    const [first, second] = [store.begin(), store.begin()]
    await inc(store, 'a', first)
    await expect(inc(store, 'a', second)).rejects.toThrow(/TransactionConflict/)
    await expect(inc(store, 'b', second)).rejects.toThrow(/TransactionNotExist/)
    store.commit(first)
    expect(n(store, 'a')).toBe(2)
  })

  it('refuse to write what was changed after their snapshot', async () => {
    const store = await opened()
    const transaction = store.begin()
    expect(n(store, 'b', transaction)).toBe(1)
    await inc(store, 'a')
    await expect(inc(store, 'a', transaction)).rejects.toThrow(/TransactionConflict/)
  })

  it('make plain writes wait, which then see what was committed', async () => {
    const store = await opened()
    const transaction = store.begin()
    await inc(store, 'a', transaction)
    const order: string[] = []
    const waiting = inc(store, 'a').then(() => order.push('plain'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    order.push('commit')
    store.commit(transaction)
    await waiting
    expect(order).toEqual(['commit', 'plain'])
    expect(n(store, 'a')).toBe(3)
  })

  it('lock unique keys as well: a plain insert waits for the key and then meets it', async () => {
    const store = await opened()
    const transaction = store.begin()
    await store.insert('things', [{ _id: 'x', key: 'k' }], { transactionId: transaction })
    const waiting = store.insert('things', [{ _id: 'y', key: 'k' }])
    const other = store.begin()
    await expect(store.insert('things', [{ _id: 'z', key: 'k' }], { transactionId: other })).rejects.toThrow(/TransactionConflict/)
    store.commit(transaction)
    await expect(waiting).rejects.toThrow(/E11000/)
  })

  it('allow write skew, as snapshot isolation does', async () => {
    const store = await opened()
    const [one, two] = [store.begin(), store.begin()]
    expect([n(store, 'a', one), n(store, 'b', two)]).toEqual([1, 1])
    await inc(store, 'b', one)
    await inc(store, 'a', two)
    store.commit(one)
    store.commit(two)
    expect([n(store, 'a'), n(store, 'b')]).toEqual([2, 2])
  })

  it('end after their time, free what they held, and leave nothing', async () => {
    const store = await opened(30)
    const transaction = store.begin()
    await inc(store, 'a', transaction)
    await inc(store, 'a')
    expect(() => store.commit(transaction)).toThrow(/must be commit or abort in 30 seconds/)
    expect(n(store, 'a')).toBe(2)
  })

  it('roll back to nothing', async () => {
    const store = await opened()
    const transaction = store.begin()
    await store.remove('things', { _id: 'a' }, false, { transactionId: transaction })
    await store.insert('things', [{ _id: 'c' }], { transactionId: transaction })
    expect(store.count('things', {}, { transactionId: transaction })).toBe(2)
    store.abort(transaction)
    expect(store.find('things', { query: {}, order: { _id: 1 } }).map(({ _id }) => _id)).toEqual(['a', 'b'])
  })

  it('keep a document put where an older snapshot still sees a removed one', async () => {
    const store = await opened()
    const reader = store.begin()
    expect(n(store, 'a', reader)).toBe(1)
    await store.remove('things', { _id: 'a' }, false)
    const writer = store.begin()
    await store.insert('things', [{ _id: 'a', n: 7 }], { transactionId: writer })
    expect(n(store, 'a', reader)).toBe(1)
    store.abort(reader)
    store.commit(writer)
    expect(n(store, 'a')).toBe(7)
  })
})
