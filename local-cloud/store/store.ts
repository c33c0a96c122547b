import { LIMITS } from '../limits'
import { messageOf } from '../errors'
import { type Collection, type Write, addIndex, checkNames, checkUnique, idKey, makeCollection, newId, place } from './collection'
import { changed } from './change'
import { diskText } from './ejson'
import { type IndexSpec, keysOf } from './indexes'
import { makeLocks } from './locks'
import { type Find, findIn } from './find'
import { type Doc, type Rec } from './records'
import { Refusal, collectionExists, collectionMissing, conflict, duplicateKey, failedOperation } from './refusals'
import { type Disk } from './sqlite'
import { type Transaction, makeTransactions } from './transactions'

/** Where and under which circumstances an operation runs. */
export interface Scope {
  /** The open transaction it belongs to. */
  readonly transactionId?: string
  /** The moment it takes place; `serverDate` and new ids come from it. */
  readonly now?: number
}

export interface Store {
  addCollection(name: string): void
  /** Adds what is missing of a collection and its indexes; nothing is taken away. */
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

interface Change {
  readonly id: unknown
  readonly rec: Rec | undefined
  readonly doc: Doc | null
}

/**
 * Opens the store on a disk: loads every document into memory and builds the indexes.
 * @param transactionMs how long a transaction may stay open; the platform's limit unless a test cannot wait for it
 */
export function makeStore(disk: Disk, transactionMs: number = LIMITS.transactionMs): Store {
  const collections = new Map<string, Collection>()
  const locks = makeLocks()
  /** Records that keep older states for open transactions. */
  const aged = new Map<Rec, Collection>()
  const transactions = makeTransactions(locks, transactionMs, forget)
  let clock = 1
  let nextSeq = 1

  load()

  /** Documents first, then each index filled at once: sorting is far faster than inserting one by one. */
  function load(): void {
    const stored = disk.collections()
    for (const { name } of stored) collections.set(name, makeCollection(name))
    for (const { seq, collection: name, doc } of disk.documents()) {
      const collection = collections.get(name) ?? makeCollection(name)
      collections.set(name, collection)
      collection.records.set(idKey(doc._id), { id: doc._id, seq, doc, ts: 0, older: null })
      nextSeq = Math.max(nextSeq, seq + 1)
    }
    for (const { name, indexes } of stored) for (const spec of indexes) addIndex(named(name), spec)
  }

  function named(name: string): Collection {
    const collection = collections.get(name)
    if (collection === undefined) throw collectionMissing(name)
    return collection
  }

  const transactionOf = (scope: Scope | undefined): Transaction | undefined =>
    scope?.transactionId === undefined ? undefined : transactions.find(scope.transactionId, clock)

  /** Drops the older states no open transaction sees any more. */
  function forget(): void {
    const oldest = transactions.oldest()
    for (const [rec, collection] of aged) {
      if (rec.ts > oldest) continue
      rec.older = null
      aged.delete(rec)
      if (rec.doc === null && collection.records.get(idKey(rec.id)) === rec) collection.records.delete(idKey(rec.id))
    }
  }

  /** Writes to the disk first: what fails there never becomes visible. */
  function commitWrites(writes: readonly Write[]): void {
    checkUnique(writes)
    const numbered = writes.map((write) => ({ write, seq: write.rec?.seq ?? nextSeq++ }))
    try {
      disk.write(
        numbered.map(({ write, seq }) => ({
          seq,
          collection: write.collection.name,
          doc: write.doc,
          isNew: write.rec === undefined || write.rec.doc === null,
        })),
      )
    } catch (error) {
      throw new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] The disk refused the write; nothing was stored: ${messageOf(error)}`)
    }
    clock++
    const keepOld = transactions.oldest() < clock
    for (const { write, seq } of numbered) {
      const rec = place(write, seq, clock, keepOld && write.rec !== undefined)
      if (rec.older !== null) aged.set(rec, write.collection)
    }
  }

  /** The names under which a write is locked: the document, and its keys in unique indexes, old and new. */
  function lockNames(collection: Collection, change: Change): string[] {
    const names = [`${collection.name}\u0000${String(idKey(change.id))}`]
    for (const index of collection.indexes) {
      if (index.spec.unique !== true) continue
      for (const doc of [change.rec?.doc ?? null, change.doc]) {
        if (doc === null) continue
        for (const key of keysOf(index, doc)) names.push(`${collection.name}\u0000${index.spec.name}\u0000${JSON.stringify(key)}`)
      }
    }
    return names
  }

  function writeInTransaction(transaction: Transaction, collection: Collection, changes: readonly Change[]): void {
    try {
      for (const change of changes) {
        const committed = collection.records.get(idKey(change.id))
        if (committed !== undefined && committed.ts > (transaction.snapshot ?? Infinity)) throw conflict()
        for (const name of lockNames(collection, change)) {
          const holder = locks.holder(name)
          if (holder !== undefined && holder !== transaction.id) throw conflict()
          locks.take(name, transaction.id)
        }
        const own = transaction.writes.get(collection) ?? new Map<unknown, Write>()
        transaction.writes.set(collection, own)
        own.set(idKey(change.id), { collection, id: change.id, rec: committed, doc: change.doc })
      }
      checkUnique(writesOf(transaction))
    } catch (error) {
      // The platform ends a transaction at its first refused write.
      transactions.end(transaction.id)
      throw error
    }
  }

  const writesOf = (transaction: Transaction): Write[] => [...transaction.writes.values()].flatMap((own) => [...own.values()])

  /**
   * Runs a write. In a transaction it is kept for the commit; outside one it waits until nobody holds what it touches,
   * then looks again, because the documents may have changed while it waited.
   */
  async function write(
    collection: Collection,
    scope: Scope | undefined,
    changesNow: (transaction: Transaction | undefined) => Change[],
  ): Promise<void> {
    for (;;) {
      const transaction = transactionOf(scope)
      const changes = changesNow(transaction)
      for (const { doc } of changes) if (doc !== null) checkDocument(doc)
      if (transaction !== undefined) return writeInTransaction(transaction, collection, changes)
      const blocked = changes.flatMap((change) => lockNames(collection, change)).find((name) => locks.holder(name) !== undefined)
      if (blocked !== undefined) {
        await locks.freed(blocked)
        continue
      }
      if (changes.length > 0) commitWrites(changes.map((change) => ({ collection, ...change })))
      return
    }
  }

  function checkDocument(doc: Doc): void {
    checkNames(doc, 1, LIMITS.documentDepth)
    // A cheap upper bound first: only documents that may be too large are written out to be measured.
    const bytes = Buffer.byteLength(diskText(doc))
    if (bytes > LIMITS.documentBytes)
      throw failedOperation(`The document is ${bytes} bytes long; at most ${LIMITS.documentBytes} are stored`)
  }

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
      const known = new Set(collection.indexes.map((index) => index.spec.name))
      for (const spec of indexes) if (!known.has(spec.name)) addIndex(collection, spec)
      if (collections.has(name) && indexes.every((spec) => known.has(spec.name))) return
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
        const found = findIn(collection, { query, limit: multi ? undefined : 1 }, transaction)
        updated = found.length
        return found.map((before) => {
          doc = changed(before, modifier, now)
          return { id: before._id, rec: recordOf(collection, before), doc }
        })
      })
      return { updated, doc }
    },
    async replace(name, id, doc, scope) {
      const collection = named(name)
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
      const transaction = transactions.find(id, clock)
      try {
        const writes = writesOf(transaction).filter(({ rec, doc }) => doc !== null || (rec !== undefined && rec.doc !== null))
        if (writes.length > 0) commitWrites(writes)
      } finally {
        transactions.end(id)
      }
    },
    abort(id) {
      transactions.find(id, clock)
      transactions.end(id)
    },
    close() {
      transactions.close()
      disk.close()
    },
  }
}
