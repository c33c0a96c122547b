import { compareValues } from './order'
import { reach } from './paths'
import { type Doc, type Rec } from './records'
import { type SortedList, sortedList } from './sorted-list'

export interface IndexSpec {
  readonly name: string
  readonly keys: Readonly<Record<string, 1 | -1>>
  readonly unique?: boolean
  readonly sparse?: boolean
}

/** One place of a document in an index; a document with an array has one for each element. */
export interface Entry {
  readonly key: readonly unknown[]
  readonly rec: Rec
}

export interface Index {
  readonly spec: IndexSpec
  readonly fields: readonly { name: string; path: readonly string[]; direction: 1 | -1 }[]
  /** The name of the only field, when it is not a path into a document: most indexes are such. */
  readonly plain: string | undefined
  readonly entries: SortedList<Entry>
  /** True once a document had an array under a key: the index then gives a document more than once. */
  multikey: boolean
}

/** An empty index; `fill` loads it. */
export function makeIndex(spec: IndexSpec): Index {
  const fields = Object.entries(spec.keys).map(([name, direction]) => ({ name, path: name.split('.'), direction }))
  const compare = (a: Entry, b: Entry): number => {
    let i = 0
    for (const { direction } of fields) {
      const difference = compareValues(a.key[i], b.key[i])
      if (difference !== 0) return difference * direction
      i++
    }
    return a.rec.seq - b.rec.seq
  }
  const [first, second] = fields
  const plain = second === undefined && first?.path.length === 1 ? first.name : undefined
  return { spec, fields, plain, entries: sortedList(compare), multikey: false }
}

/** The keys under which an index holds a document: none for a sparse index and a document without its fields. */
export function keysOf(index: Index, doc: Doc): unknown[][] {
  if (index.plain !== undefined) {
    const value = doc[index.plain]
    if (value === undefined) return index.spec.sparse === true ? [] : [[null]]
    if (value === null || typeof value !== 'object' || value instanceof Date) return [[value]]
  }
  let keys: unknown[][] = [[]]
  let present = false
  for (const { name, path } of index.fields) {
    const direct = path.length === 1 ? doc[name] : undefined
    if (path.length === 1 && (direct === null || typeof direct !== 'object' || direct instanceof Date)) {
      if (direct !== undefined) present = true
      for (const key of keys) key.push(direct ?? null)
      continue
    }
    const found = reach(doc, path)
    if (found.length > 0) present = true
    const values = distinct(found.flatMap((value) => (Array.isArray(value) ? (value.length === 0 ? [null] : value) : [value])))
    if (found.length > 1 || found.some(Array.isArray)) index.multikey = true
    keys = values.length === 0 ? keys.map((key) => [...key, null]) : keys.flatMap((key) => values.map((value) => [...key, value ?? null]))
  }
  return index.spec.sparse === true && !present ? [] : keys
}

function distinct(values: unknown[]): unknown[] {
  if (values.length < 2) return values
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}

/** Loads an index from all records; far faster than adding one by one. */
export function fill(index: Index, records: Iterable<Rec>): void {
  const entries: Entry[] = []
  for (const rec of records) {
    if (rec.doc === null) continue
    for (const key of keysOf(index, rec.doc)) entries.push({ key, rec })
  }
  index.entries.load(entries)
}

/** Moves a record's entries from its old document to its new one. */
export function reindex(index: Index, rec: Rec, before: Doc | null, after: Doc | null): void {
  const now = after === null ? [] : keysOf(index, after)
  if (before === null) {
    for (const key of now) index.entries.insert({ key, rec })
    return
  }
  const old = keysOf(index, before)
  if (old.length === now.length && old.every((key, i) => sameKey(key, now[i] ?? []))) return
  for (const key of old) index.entries.remove({ key, rec })
  for (const key of now) index.entries.insert({ key, rec })
}

export function sameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, i) => compareValues(value, b[i]) === 0)
}

/** Compares an entry's leading key fields with values, in the index's own order. */
export function compareLeading(index: Index, entry: Entry, values: readonly unknown[]): number {
  let i = 0
  for (const { direction } of index.fields) {
    if (i === values.length) return 0
    const difference = compareValues(entry.key[i], values[i])
    if (difference !== 0) return difference * direction
    i++
  }
  return 0
}

/** The records that stand under exactly this key. */
export function holders(index: Index, key: readonly unknown[]): Rec[] {
  const found: Rec[] = []
  index.entries.upFrom(
    (other) => compareLeading(index, other, key) < 0,
    (entry) => compareLeading(index, entry, key) === 0 && found.push(entry.rec) > 0,
  )
  return found
}
