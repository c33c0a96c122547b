import { createRequire } from 'node:module'
import path from 'node:path'
import { type Engine } from './engine'

/** The part of @seald-io/nedb in use; it is installed in bench/peers, outside the project's own packages. */
interface Nedb {
  loadDatabaseAsync(): Promise<void>
  ensureIndexAsync(options: { fieldName: string }): Promise<void>
  insertAsync(docs: unknown): Promise<unknown>
  findOneAsync(query: object): Promise<unknown>
  findAsync(query: object): Promise<unknown[]> & { sort(order: object): { limit(count: number): Promise<unknown[]> } }
  updateAsync(query: object, change: object, options: object): Promise<unknown>
}

export async function openNedb(folder: string): Promise<Engine> {
  const load = createRequire(path.resolve(__dirname, '../peers/package.json'))
  const Datastore = load('@seald-io/nedb') as new (options: { filename: string }) => Nedb
  const db = new Datastore({ filename: path.join(folder, 'items.nedb') })
  await db.loadDatabaseAsync()
  await db.ensureIndexAsync({ fieldName: 'n' })
  await db.ensureIndexAsync({ fieldName: 'customer' })
  return {
    async insertMany(items) {
      await db.insertAsync(items)
    },
    async insert(item) {
      await db.insertAsync(item)
    },
    get: (id) => db.findOneAsync({ _id: id }),
    ofCustomer: (customer) => db.findAsync({ customer }),
    between: (from, to) =>
      db
        .findAsync({ n: { $gte: from, $lt: to } })
        .sort({ n: 1 })
        .limit(20),
    async move(from, to) {
      await db.updateAsync({ _id: from }, { $inc: { score: -1 } }, {})
      await db.updateAsync({ _id: to }, { $inc: { score: 1 } }, {})
    },
    close: () => Promise.resolve(),
  }
}
