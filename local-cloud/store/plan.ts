import { type Entry, type Index, compareLeading } from './indexes'
import { compareValues, rank } from './order'
import { type Rec } from './records'

/** What a query says about one field, as far as an index can use it; always a superset of the matches. */
interface Bounds {
  equal?: unknown[]
  min?: unknown
  max?: unknown
}

/** How to reach the documents a query may match: candidates still go through the query itself. */
export interface Plan {
  /** The index's name, for the page of calls and for tests. */
  readonly index: string
  /** True when the candidates already stand in the order asked for. */
  readonly ordered: boolean
  /** Visits the candidates until `visit` answers false. */
  walk(visit: (rec: Rec) => boolean): void
}

type Condition = Record<string, unknown>

/** The best index for a query and order; `undefined` when every document must be looked at. */
export function planFor(
  indexes: readonly Index[],
  query: Condition,
  order: Readonly<Record<string, 1 | -1>> | undefined,
): Plan | undefined {
  const bounds = boundsOf(query, new Map())
  let best: { plan: Plan; score: number } | undefined
  for (const index of indexes) {
    // A sparse index lacks the documents without its fields, which a query for null or an order would want.
    const candidate = consider(index, bounds, order)
    if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate
  }
  return best?.plan
}

function consider(index: Index, bounds: Map<string, Bounds>, order: Readonly<Record<string, 1 | -1>> | undefined) {
  const equals: unknown[][] = []
  for (const field of index.fields) {
    const known = bounds.get(field.name)?.equal
    if (known === undefined) break
    if (index.spec.sparse === true && known.some((value) => value === null)) return undefined
    equals.push(known)
  }
  const next = index.fields[equals.length]
  const range = next === undefined ? undefined : rangeOf(bounds.get(next.name), index.multikey)
  const single = equals.every((values) => values.length === 1)
  const direction =
    single && !index.multikey && !(index.spec.sparse === true && equals.length === 0 && range === undefined)
      ? orderDirection(index, equals.length, order)
      : 0
  if (equals.length === 0 && range === undefined && direction === 0) return undefined
  const score = equals.length * 4 + (range === undefined ? 0 : 2) + (direction === 0 ? 0 : 1)
  const plan: Plan = {
    index: index.spec.name,
    ordered: direction !== 0,
    walk: (visit) => scans(index, equals, range, direction === -1, index.multikey || !single ? once(visit) : visit),
  }
  return { plan, score }
}

/** 1 or -1 when walking the index up or down gives the order; 0 when it does not. */
function orderDirection(index: Index, fixed: number, order: Readonly<Record<string, 1 | -1>> | undefined): 1 | -1 | 0 {
  const wanted = Object.entries(order ?? {})
  if (wanted.length === 0) return 0
  const rest = index.fields.slice(fixed)
  const known = new Set(index.fields.slice(0, fixed).map((field) => field.name))
  const parts = wanted.filter(([name]) => !known.has(name))
  if (parts.length === 0) return 1
  const turns = parts.map(([name, direction], i) => {
    const field = rest[i]
    if (field?.name !== name) return 0
    return field.direction === direction ? 1 : -1
  })
  const [turn = 0] = turns
  return turns.every((other) => other === turn) ? turn : 0
}

function rangeOf(bounds: Bounds | undefined, multikey: boolean): Bounds | undefined {
  if (bounds === undefined) return undefined
  // With arrays one element may satisfy one bound and another element the other: only one bound may narrow.
  if (multikey && bounds.min !== undefined) return { min: bounds.min }
  return bounds
}

/** Every scan the plan needs: one for each combination of equal values. */
function scans(index: Index, equals: readonly unknown[][], range: Bounds | undefined, down: boolean, visit: (rec: Rec) => boolean): void {
  let prefixes: unknown[][] = [[]]
  for (const values of equals) prefixes = prefixes.flatMap((prefix) => values.map((value) => [...prefix, value]))
  for (const prefix of prefixes) if (!scan(index, prefix, range, down, visit)) return
}

/** One walk along the index; false when the visitor has seen enough. */
function scan(index: Index, prefix: readonly unknown[], range: Bounds | undefined, down: boolean, visit: (rec: Rec) => boolean): boolean {
  const at = prefix.length
  const direction = index.fields[at]?.direction ?? 1
  /** Where an entry stands against the range in index order: -1 before it, 0 inside, 1 behind it. */
  const place = (entry: Entry): number => {
    const leading = compareLeading(index, entry, prefix)
    if (leading !== 0 || range === undefined) return leading
    return outside(entry.key[at], range) * direction
  }
  let going = true
  const step = (entry: Entry): boolean => {
    if (place(entry) !== 0) return false
    going = visit(entry.rec)
    return going
  }
  if (down) index.entries.downFrom((other) => place(other) <= 0, step)
  else index.entries.upFrom((other) => place(other) < 0, step)
  return going
}

/** -1 below the range, 1 above it, 0 inside; a bound only ever matches values of its own kind. */
function outside(value: unknown, { min, max }: Bounds): number {
  const kind = rank(value) - rank(min ?? max)
  if (kind !== 0) return kind
  if (min !== undefined && compareValues(value, min) < 0) return -1
  if (max !== undefined && compareValues(value, max) > 0) return 1
  return 0
}

/** Visits each record once, though the index holds it under several keys. */
function once(visit: (rec: Rec) => boolean): (rec: Rec) => boolean {
  const seen = new Set<Rec>()
  return (rec) => {
    if (seen.has(rec)) return true
    seen.add(rec)
    return visit(rec)
  }
}

const OPERATOR = /^\$/

/** Reads equality and range conditions from a query's top level and its `$and`; whatever else there is only narrows further. */
export function boundsOf(query: Condition, into: Map<string, Bounds>): Map<string, Bounds> {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) for (const part of condition) boundsOf(part as Condition, into)
    if (OPERATOR.test(name)) continue
    const bounds = into.get(name) ?? {}
    if (scalar(condition)) bounds.equal ??= [condition]
    else if (condition !== null && typeof condition === 'object') narrow(bounds, condition)
    if (Object.keys(bounds).length > 0) into.set(name, bounds)
  }
  return into
}

/** Whatever is no operator, as in a list or an expression, says nothing here. */
function narrow(bounds: Bounds, condition: object): void {
  for (const [operator, value] of Object.entries(condition) as [string, unknown][]) {
    if (operator === '$eq' && scalar(value)) bounds.equal ??= [value]
    if (operator === '$in' && Array.isArray(value) && value.every(scalar)) bounds.equal ??= [...new Set(value)]
    if (!scalar(value) || value === null) continue
    if (operator === '$gt' || operator === '$gte') bounds.min ??= value
    if (operator === '$lt' || operator === '$lte') bounds.max ??= value
  }
}

function scalar(value: unknown): boolean {
  return value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)
}
