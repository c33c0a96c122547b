import { LIMITS } from '../limits'
import { messageOf } from '../errors'
import { type Collection, type Write, checkNames, checkUnique, idKey, place } from './collection'
import { diskText } from './ejson'
import { keysOf } from './indexes'
import { type Locks } from './locks'
import { type Doc, type Rec } from './records'
import { Refusal, conflict, failedOperation } from './refusals'
import { type Disk } from './sqlite'
import { type Transaction, type Transactions } from './transactions'

/** What an operation wants a document to become; `null` removes it. */
export interface Change {
  readonly id: unknown
  readonly rec: Rec | undefined
  readonly doc: Doc | null
}

export interface Writing {
  /**
   * Runs a write. In a transaction it is kept for the commit; outside one it waits until nobody holds what it touches,
   * then looks again, because the documents may have changed while it waited.
   */
  write(
    collection: Collection,
    transactionOf: () => Transaction | undefined,
    changes: (of: Transaction | undefined) => Change[],
  ): Promise<void>
  /** Makes a transaction's writes visible, all at once. */
  commit(transaction: Transaction): void
  /** Drops the older states no open transaction sees any more. */
  forget(): void
  /** The number of the last commit. */
  clock(): number
}

/** Commits: to the disk first, because what fails there must never become visible; then to memory. */
export function makeWriting(disk: Disk, locks: Locks, transactions: Transactions, firstSeq: number): Writing {
  /** Records that keep older states for open transactions. */
  const aged = new Map<Rec, Collection>()
  let clock = 1
  let nextSeq = firstSeq

  function forget(): void {
    const oldest = transactions.oldest()
    for (const [rec, collection] of aged) {
      if (rec.ts > oldest) continue
      rec.older = null
      aged.delete(rec)
      if (rec.doc === null && collection.records.get(idKey(rec.id)) === rec) collection.records.delete(idKey(rec.id))
    }
  }

  function commitWrites(writes: readonly Write[]): void {
    checkUnique(writes)
    const numbered = writes.map((write) => ({ write, seq: write.rec?.seq ?? nextSeq++ }))
    try {
      disk.write(
        numbered.map(({ write, seq }) => ({
          seq,
          collection: write.collection.name,
          id: String(write.id),
          text: write.text,
          isNew: write.rec === undefined || write.rec.doc === null,
        })),
      )
    } catch (error) {
      throw new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${messageOf(error)}`)
    }
    clock++
    const keepOld = transactions.oldest() < clock
    for (const { write, seq } of numbered) {
      const rec = place(write, seq, clock, keepOld)
      if (rec.older !== null) aged.set(rec, write.collection)
    }
  }

  function keep(transaction: Transaction, writesWanted: () => Write[]): void {
    try {
      for (const write of writesWanted()) {
        const { collection } = write
        if (write.rec !== undefined && write.rec.ts > (transaction.snapshot ?? Infinity)) throw conflict()
        for (const name of lockNames(collection, write)) {
          const holder = locks.holder(name)
          if (holder !== undefined && holder !== transaction.id) throw conflict()
          locks.take(name, transaction.id)
        }
        const own = transaction.writes.get(collection) ?? new Map<unknown, Write>()
        transaction.writes.set(collection, own)
        own.set(idKey(write.id), write)
      }
      checkUnique(writesOf(transaction))
    } catch (error) {
      // The platform ends a transaction at its first refused write.
      transactions.end(transaction.id)
      throw error
    }
  }

  return {
    async write(collection, transactionOf, changes) {
      const written = (wanted: Change[]): Write[] => wanted.map(({ id, rec, doc }) => ({ collection, id, rec, doc, text: textOf(doc) }))
      const transaction = transactionOf()
      if (transaction !== undefined) return keep(transaction, () => written(changes(transaction)))
      for (;;) {
        const wanted = changes(undefined)
        const blocked = locks.any() ? lockedBy(locks, collection, wanted) : undefined
        if (blocked === undefined) {
          const writes = written(wanted)
          if (writes.length > 0) commitWrites(writes)
          return
        }
        await locks.freed(blocked)
      }
    },
    commit(transaction) {
      const writes = writesOf(transaction).filter(({ rec, doc }) => doc !== null || (rec !== undefined && rec.doc !== null))
      if (writes.length > 0) commitWrites(writes)
    },
    forget,
    clock: () => clock,
  }
}

const writesOf = (transaction: Transaction): Write[] => [...transaction.writes.values()].flatMap((own) => [...own.values()])

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

const lockedBy = (locks: Locks, collection: Collection, changes: readonly Change[]): string | undefined =>
  changes.flatMap((change) => lockNames(collection, change)).find((name) => locks.holder(name) !== undefined)

/** The text a document is stored as. @throws Refusal for one that no database would hold, or that is too large. */
function textOf(doc: Doc | null): string | null {
  if (doc === null) return null
  checkNames(doc, 1, LIMITS.documentDepth)
  const text = diskText(doc)
  // A character takes three bytes at most: only documents that may be too large are measured.
  if (text.length * 3 > LIMITS.documentBytes) {
    const bytes = Buffer.byteLength(text)
    if (bytes > LIMITS.documentBytes)
      throw failedOperation(`The document is ${bytes} bytes long; at most ${LIMITS.documentBytes} are stored`)
  }
  return text
}
