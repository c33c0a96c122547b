import { LIMITS } from '../limits'
import { type Collection, addIndex, idKey, makeCollection, newId } from './collection'
import { changed, checkModifier } from './change'
import { type IndexSpec } from './indexes'
import { makeLocks } from './locks'
import { compareValues } from './order'
import { type Find, findIn } from './find'
import { type Doc, type Rec } from './records'
import { collectionExists, collectionMissing, duplicateKey, failedOperation } from './refusals'
import { type Disk } from './sqlite'
import { type Transaction, makeTransactions } from './transactions'
import { type Change, makeWriting } from './writing'

/** Where and under which circumstances an operation runs. */
export interface Scope {
  /** The open transaction it belongs to. */
  readonly transactionId?: string
  /** The moment it takes place; `serverDate` and new ids come from it. */
  readonly now?: number
}

export interface Store {
  addCollection(name: string): void
  /** Adds what is missing of a collection and its indexes; an index whose definition changed is built anew. */
  ensureCollection(name: string, indexes?: readonly IndexSpec[]): void
  names(): string[]
  indexesOf(collection: string): readonly IndexSpec[]
  find(collection: string, request: Find, scope?: Scope): Doc[]
  count(collection: string, query: Doc, scope?: Scope): number
  /** All or none. Resolves to the `_id`s. */
  insert(collection: string, docs: readonly Doc[], scope?: Scope): Promise<unknown[]>
  /** Applies `$set` and its kin; resolves to how many documents matched and the last one's new state. */
  update(collection: string, query: Doc, modifier: Doc, multi: boolean, scope?: Scope): Promise<{ updated: number; doc: Doc | undefined }>
  /** Replaces the document with this `_id`, or adds it. */
  replace(collection: string, id: unknown, doc: Doc, scope?: Scope): Promise<{ updated: number; upsertedId: unknown }>
  remove(collection: string, query: Doc, multi: boolean, scope?: Scope): Promise<number>
  begin(): string
  commit(transactionId: string): void
  abort(transactionId: string): void
  close(): void
}

/**
 * Opens the store on a disk: loads every document into memory and builds the indexes.
 * @param transactionMs how long a transaction may stay open; the platform's limit unless a test cannot wait for it
 */
export function makeStore(disk: Disk, transactionMs: number = LIMITS.transactionMs): Store {
  const collections = new Map<string, Collection>()
  const locks = makeLocks()
  const transactions = makeTransactions(locks, transactionMs, () => writing.forget())
  const writing = makeWriting(disk, locks, transactions, loadOrClose())

  /** A folder that cannot be read is let go of again. */
  function loadOrClose(): number {
    try {
      return load()
    } catch (error) {
      disk.close()
      throw error
    }
  }

  /**
   * Documents first, then each index filled at once: sorting is far faster than inserting one by one.
   * @returns the next document's number.
   */
  function load(): number {
    let nextSeq = 1
    const stored = disk.collections()
    for (const { name } of stored) collections.set(name, makeCollection(name))
    for (const { seq, collection: name, doc } of disk.documents()) {
      const collection = collections.get(name) ?? makeCollection(name)
      collections.set(name, collection)
      collection.records.set(idKey(doc._id), { id: doc._id, seq, doc, ts: 0, older: null })
      nextSeq = Math.max(nextSeq, seq + 1)
    }
    for (const { name, indexes } of stored) for (const spec of indexes) addIndex(named(name), spec)
    return nextSeq
  }

  function named(name: string): Collection {
    const collection = collections.get(name)
    if (collection === undefined) throw collectionMissing(name)
    return collection
  }

  const transactionOf = (scope: Scope | undefined): Transaction | undefined =>
    scope?.transactionId === undefined ? undefined : transactions.find(scope.transactionId, writing.clock())

  const write = (collection: Collection, scope: Scope | undefined, changes: (of: Transaction | undefined) => Change[]): Promise<void> =>
    writing.write(collection, () => transactionOf(scope), changes)

  const recordOf = (collection: Collection, doc: Doc): Rec | undefined => collection.records.get(idKey(doc._id))

  return {
    addCollection(name) {
      if (collections.has(name)) throw collectionExists(name)
      if (!/^[^$]{1,120}$/.test(name) || name.includes('\u0000') || name.startsWith('system.'))
        throw failedOperation(`Invalid collection name: ${name}`)
      disk.saveCollection({ name, indexes: [] })
      collections.set(name, makeCollection(name))
    },
    ensureCollection(name, indexes = []) {
      const collection = collections.get(name) ?? makeCollection(name)
      const same = (a: IndexSpec, b: IndexSpec): boolean => JSON.stringify(a) === JSON.stringify(b)
      const wanted = indexes.filter((spec) => !collection.indexes.some((index) => same(index.spec, spec)))
      if (collections.has(name) && wanted.length === 0) return
      for (const spec of wanted) {
        const old = collection.indexes.findIndex((index) => index.spec.name === spec.name)
        if (old !== -1) collection.indexes.splice(old, 1)
        addIndex(collection, spec)
      }
      collections.set(name, collection)
      disk.saveCollection({ name, indexes: collection.indexes.map((index) => index.spec) })
    },
    names: () => [...collections.keys()],
    indexesOf: (name) => named(name).indexes.map((index) => index.spec),
    find: (name, request, scope) => findIn(named(name), request, transactionOf(scope)),
    count: (name, query, scope) => findIn(named(name), { query }, transactionOf(scope)).length,
    async insert(name, docs, scope) {
      const collection = named(name)
      const now = scope?.now ?? Date.now()
      const complete = docs.map((doc) => (doc._id === undefined ? { _id: newId(now), ...doc } : doc))
      await write(collection, scope, (transaction) => {
        const seen = new Set<unknown>()
        return complete.map((doc) => {
          const key = idKey(doc._id)
          const rec = collection.records.get(key)
          const own = transaction?.writes.get(collection)?.get(key)
          const late = transaction !== undefined && rec !== undefined && rec.ts > (transaction.snapshot ?? Infinity)
          const present = own === undefined ? rec !== undefined && rec.doc !== null && !late : own.doc !== null
          if (present || seen.has(key)) throw duplicateKey(name, '_id_', `{ _id: ${JSON.stringify(doc._id)} }`)
          seen.add(key)
          return { id: doc._id, rec, doc }
        })
      })
      return complete.map((doc) => doc._id)
    },
    async update(name, query, modifier, multi, scope) {
      const collection = named(name)
      const now = new Date(scope?.now ?? Date.now())
      let updated = 0
      let doc: Doc | undefined
      await write(collection, scope, (transaction) => {
        checkModifier(modifier)
        const found = findIn(collection, { query, limit: multi ? undefined : 1 }, transaction)
        updated = found.length
        return found.map((before) => {
          doc = changed(before, modifier, now, query)
          return { id: before._id, rec: recordOf(collection, before), doc }
        })
      })
      return { updated, doc }
    },
    async replace(name, id, doc, scope) {
      const collection = named(name)
      if (doc._id !== undefined && compareValues(doc._id, id) !== 0)
        throw failedOperation("Performing an update on the path '_id' would modify the immutable field '_id'")
      let updated = 0
      await write(collection, scope, (transaction) => {
        updated = findIn(collection, { query: { _id: id } }, transaction).length
        return [{ id, rec: collection.records.get(idKey(id)), doc: { _id: id, ...doc } }]
      })
      return { updated, upsertedId: updated === 0 ? id : null }
    },
    async remove(name, query, multi, scope) {
      const collection = named(name)
      let deleted = 0
      await write(collection, scope, (transaction) => {
        const found = findIn(collection, { query, limit: multi ? undefined : 1 }, transaction)
        deleted = found.length
        return found.map((doc) => ({ id: doc._id, rec: recordOf(collection, doc), doc: null }))
      })
      return deleted
    },
    begin: transactions.begin,
    commit(id) {
      const transaction = transactions.find(id, writing.clock())
      try {
        writing.commit(transaction)
      } finally {
        transactions.end(id)
      }
    },
    abort(id) {
      transactions.find(id, writing.clock())
      transactions.end(id)
    },
    close() {
      transactions.close()
      disk.close()
    },
  }
}
