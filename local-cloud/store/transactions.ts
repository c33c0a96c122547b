import { randomUUID } from 'node:crypto'
import { type Collection, type Write, idKey } from './collection'
import { type Locks } from './locks'
import { type Doc, type Rec, visibleAt } from './records'
import { transactionGone } from './refusals'

/** An open transaction: what it saw first and what it will write. */
export interface Transaction {
  readonly id: string
  /** The last commit it sees; set by its first operation, as on the platform. */
  snapshot: number | undefined
  readonly writes: Map<Collection, Map<unknown, Write>>
  readonly timer: NodeJS.Timeout
}

export interface Transactions {
  begin(): string
  /** @throws Refusal when it has ended or its 30 seconds are over. */
  find(id: string, commit: number): Transaction
  end(id: string): void
  /** The oldest snapshot an open transaction reads; Infinity when there is none. */
  oldest(): number
  close(): void
}

export function makeTransactions(locks: Locks, limitMs: number, ended: () => void): Transactions {
  const open = new Map<string, Transaction>()
  const end = (id: string): void => {
    const transaction = open.get(id)
    if (transaction === undefined) return
    clearTimeout(transaction.timer)
    open.delete(id)
    locks.release(id)
    ended()
  }
  return {
    begin() {
      const id = randomUUID()
      const timer = setTimeout(() => end(id), limitMs)
      timer.unref()
      open.set(id, { id, snapshot: undefined, writes: new Map(), timer })
      return id
    },
    find(id, commit) {
      const transaction = open.get(id)
      if (transaction === undefined) throw transactionGone()
      transaction.snapshot ??= commit
      return transaction
    },
    end,
    oldest() {
      let oldest = Infinity
      for (const { snapshot } of open.values()) if (snapshot !== undefined && snapshot < oldest) oldest = snapshot
      return oldest
    },
    close: () => [...open.keys()].forEach(end),
  }
}

/** What a transaction sees of a record: its own write, else the state at its snapshot. */
export function seenBy(transaction: Transaction | undefined, collection: Collection, rec: Rec): Doc | null {
  if (transaction === undefined) return rec.doc
  const own = transaction.writes.get(collection)?.get(idKey(rec.id))
  return own === undefined ? visibleAt(rec, transaction.snapshot ?? Infinity) : own.doc
}

/** Every document a transaction sees in a collection, in order of insertion, its own new ones last. */
export function* allSeenBy(transaction: Transaction | undefined, collection: Collection): Generator<Doc> {
  for (const rec of collection.records.values()) {
    const doc = seenBy(transaction, collection, rec)
    if (doc !== null) yield doc
  }
  const own = transaction?.writes.get(collection)
  if (own === undefined) return
  for (const write of own.values()) if (write.doc !== null && !collection.records.has(idKey(write.id))) yield write.doc
}
