import { compareValues } from './order'

const DIGITS = /^\d+$/

/**
 * Every value a dotted path reaches, going into the elements of arrays as the database does:
 * `a.b` of `{a: [{b: 1}, {b: 2}]}` is `[1, 2]`. A missing path gives an empty list; an array at the end gives itself.
 */
export function reach(value: unknown, path: readonly string[], from = 0): unknown[] {
  const name = path[from]
  if (name === undefined) return value === undefined ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) {
    const found = value.flatMap((element) =>
      element !== null && typeof element === 'object' && !Array.isArray(element) ? reach(element, path, from) : [],
    )
    return DIGITS.test(name) ? [...reach(value[Number(name)], path, from + 1), ...found] : found
  }
  return reach((value as Record<string, unknown>)[name], path, from + 1)
}

/** The one value by which a document sorts: an array counts by its smallest element upwards, its largest downwards. */
export function sortValue(document: unknown, path: readonly string[], direction: 1 | -1): unknown {
  const name = path[0]
  if (name !== undefined && path.length === 1) {
    const direct = (document as Record<string, unknown>)[name]
    if (!Array.isArray(direct)) return direct
  }
  const found = reach(document, path).flatMap((value) => (Array.isArray(value) ? value : [value]))
  if (found.length < 2) return found[0]
  return found.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}

/** A comparison of documents by an order such as `{at: -1, name: 1}`. */
export function byOrder(order: Readonly<Record<string, 1 | -1>>): (a: unknown, b: unknown) => number {
  const parts = Object.entries(order).map(([name, direction]) => ({ path: name.split('.'), direction }))
  return (a, b) => {
    for (const { path, direction } of parts) {
      const difference = compareValues(sortValue(a, path, direction), sortValue(b, path, direction)) * direction
      if (difference !== 0) return difference
    }
    return 0
  }
}
