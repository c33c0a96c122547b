import { openDisk } from '../../local-cloud/store/sqlite'
import { makeStore } from '../../local-cloud/store/store'
import { aggregate } from '../../local-cloud/store/aggregate'
import { type Engine } from './engine'

/** The store of the local cloud as the gateway uses it, without the network. */
export function openOurs(folder: string): Engine {
  const store = makeStore(openDisk(folder, { durability: 'normal' }))
  store.ensureCollection('items', [
    { name: 'n_1', keys: { n: 1 } },
    { name: 'customer_1', keys: { customer: 1 } },
  ])
  const asDocs = <T extends object>(items: T[]): Record<string, unknown>[] => items as unknown as Record<string, unknown>[]
  return {
    async insertMany(items) {
      await store.insert('items', asDocs(items))
    },
    async insert(item) {
      await store.insert('items', asDocs([item]))
    },
    get: (id) => Promise.resolve(store.find('items', { query: { _id: id }, limit: 1 })[0]),
    ofCustomer: (customer) => Promise.resolve(store.find('items', { query: { customer }, limit: 100 })),
    between: (from, to) => Promise.resolve(store.find('items', { query: { n: { $gte: from, $lt: to } }, order: { n: 1 }, limit: 20 })),
    byCity: () =>
      Promise.resolve(
        aggregate(
          store.find('items', { query: {} }),
          [{ $group: { _id: '$city', count: { $sum: 1 }, score: { $sum: '$score' } } }],
          () => [],
        ),
      ),
    async move(from, to) {
      const transactionId = store.begin()
      await store.update('items', { _id: from }, { $inc: { score: -1 } }, false, { transactionId })
      await store.update('items', { _id: to }, { $inc: { score: 1 } }, false, { transactionId })
      store.commit(transactionId)
    },
    close: () => Promise.resolve(store.close()),
  }
}
