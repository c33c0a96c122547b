/** A document as the store keeps it: plain values, `Date` and `RegExp`. Never changed in place once committed. */
export type Doc = Record<string, unknown>

/** A committed state that only transactions with an older snapshot still see. */
export interface Version {
  readonly ts: number
  readonly doc: Doc | null
}

/** One document's place: its newest committed state, and older ones while an open transaction may read them. */
export interface Rec {
  readonly id: unknown
  /** Order of insertion, and the row's number on disk. */
  readonly seq: number
  /** `null` once removed, while an older snapshot still sees it. */
  doc: Doc | null
  /** The commit that made `doc`. */
  ts: number
  /** In order of their commits. */
  older: Version[] | null
}

/** The state a transaction that began at commit `snapshot` sees. */
export function visibleAt(rec: Rec, snapshot: number): Doc | null {
  if (rec.ts <= snapshot) return rec.doc
  let seen: Doc | null = null
  for (const { ts, doc } of rec.older ?? []) if (ts <= snapshot) seen = doc
  return seen
}

/**
 * A deep copy of plain values; dates and expressions are shared, because nothing changes them.
 * An update works on such a copy, so a reader of the old state is never surprised.
 */
export function copyOf<T>(value: T): T {
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof RegExp) return value
  if (Array.isArray(value)) return value.map(copyOf) as T
  const result: Record<string, unknown> = {}
  for (const name of Object.keys(value)) result[name] = copyOf((value as Record<string, unknown>)[name])
  return result as T
}
