import { randomBytes } from 'node:crypto'
import { LIMITS } from '../limits'
import { type Index, type IndexSpec, fill, holders, keysOf, makeIndex, reindex } from './indexes'
import { type Doc, type Rec } from './records'
import { duplicateKey, failedOperation } from './refusals'
import { wireText } from './ejson'

/** A set of documents in memory with its indexes. */
export interface Collection {
  readonly name: string
  /** By `idKey`, in order of insertion. */
  readonly records: Map<unknown, Rec>
  readonly indexes: Index[]
  /** The commit that last changed anything here. */
  changedAt: number
}

/** The state a record is about to take; `rec` is absent for a new document. */
export interface Write {
  readonly collection: Collection
  readonly id: unknown
  readonly rec: Rec | undefined
  /** `null` removes. */
  readonly doc: Doc | null
  /** The document as it is stored; written out once, measured and handed on to the disk. */
  readonly text: string | null
}

export function makeCollection(name: string): Collection {
  return { name, records: new Map(), indexes: [], changedAt: 0 }
}

/** What the map of records uses for an `_id`: scalars are themselves, everything else its text. */
export function idKey(id: unknown): unknown {
  return typeof id === 'string' || typeof id === 'number' ? id : `\u0000${wireText(id)}`
}

/** A new `_id` of 32 hexadecimal digits that rises with time, as the platform's do. */
export function newId(now: number): string {
  return (
    Math.floor(now / 1000)
      .toString(16)
      .padStart(8, '0') + randomBytes(12).toString('hex')
  )
}

/**
 * Adds an index over the documents that are there.
 * @throws Refusal when a unique index meets two documents with the same key, or there are too many indexes.
 */
export function addIndex(collection: Collection, spec: IndexSpec): void {
  if (collection.indexes.length >= LIMITS.indexesPerCollection)
    throw failedOperation(`The collection ${collection.name} may have ${LIMITS.indexesPerCollection} indexes at most`)
  const index = makeIndex(spec)
  fill(index, collection.records.values())
  if (spec.unique === true) {
    for (const rec of collection.records.values()) {
      if (rec.doc === null) continue
      for (const key of keysOf(index, rec.doc)) {
        for (const other of holders(index, key)) if (other !== rec) throw duplicateOf(collection, index, key)
      }
    }
  }
  collection.indexes.push(index)
}

/** Checks one commit's writes against the unique indexes and against each other. @throws Refusal on a duplicate key. */
export function checkUnique(writes: readonly Write[]): void {
  const unique = new Map<Index, Map<string, Write>>()
  let replaced: Set<Rec> | undefined
  for (const write of writes) {
    if (write.doc === null) continue
    const { collection, doc } = write
    for (const index of collection.indexes) {
      if (index.spec.unique !== true) continue
      replaced ??= new Set(writes.flatMap(({ rec }) => rec ?? []))
      const taken = unique.get(index) ?? new Map<string, Write>()
      unique.set(index, taken)
      for (const key of keysOf(index, doc)) {
        const text = wireText(key)
        if ((taken.get(text) ?? write) !== write) throw duplicateOf(collection, index, key)
        taken.set(text, write)
        for (const rec of holders(index, key)) if (!replaced.has(rec)) throw duplicateOf(collection, index, key)
      }
    }
  }
}

function duplicateOf(collection: Collection, index: Index, key: readonly unknown[]): Error {
  const shown = index.fields.map((field, i) => `${field.name}: ${JSON.stringify(key[i])}`).join(', ')
  return duplicateKey(collection.name, index.spec.name, `{ ${shown} }`)
}

/** Puts a committed document in its place; `keepOld` keeps the former state for transactions that still see it. */
export function place(write: Write, seq: number, ts: number, keepOld: boolean): Rec {
  const { collection, doc } = write
  const key = idKey(write.id)
  let rec = write.rec
  const before = rec?.doc ?? null
  if (rec === undefined) {
    rec = { id: write.id, seq, doc, ts, older: null }
    collection.records.set(key, rec)
    // A transaction that began earlier must see that the document was not there: no older state is kept.
  } else {
    if (keepOld) (rec.older ??= []).push({ ts: rec.ts, doc: rec.doc })
    rec.doc = doc
    rec.ts = ts
    // A removed document's place may have been cleared while a transaction was about to fill it again.
    collection.records.set(key, rec)
  }
  if (doc === null && !keepOld) collection.records.delete(key)
  for (const index of collection.indexes) reindex(index, rec, before, doc)
  collection.changedAt = ts
  return rec
}

/** Refuses documents no database would hold. */
export function checkNames(value: unknown, depth: number, maxDepth: number): void {
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof RegExp) return
  if (depth > maxDepth) throw failedOperation(`A document may be nested ${maxDepth} levels deep at most`)
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) throw failedOperation(`The dollar ($) prefixed field '${name}' is not valid for storage.`)
    checkNames(inner, depth + 1, maxDepth)
  }
}
