/**
 * The order of values in a MongoDB-like database: by kind first, then inside the kind.
 * Source: mongodb.com/docs/manual/reference/bson-type-comparison-order.
 */
export function rank(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 8
    case 'undefined':
      return 1
    default:
      if (value === null) return 1
      if (Array.isArray(value)) return 5
      if (value instanceof Date) return 9
      if (value instanceof RegExp) return 11
      return 4
  }
}

/** Negative, zero or positive, as for `Array.prototype.sort`. A missing value counts as null. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  // Most keys are strings: they need no look at their kinds.
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  const kind = rank(a)
  const difference = kind - rank(b)
  if (difference !== 0) return difference
  switch (kind) {
    case 1:
      return 0
    case 4:
      return compareObjects(a as Record<string, unknown>, b as Record<string, unknown>)
    case 5:
      return compareLists(a as unknown[], b as unknown[])
    case 9:
      return (a as Date).getTime() - (b as Date).getTime()
    case 11:
      return compareScalars(String(a), String(b))
    default:
      return compareScalars(a as number | string | boolean, b as number | string | boolean)
  }
}

function compareScalars(a: number | string | boolean, b: number | string | boolean): number {
  if (a < b) return -1
  if (a > b) return 1
  // NaN is below every number and equal to itself.
  const left = Number.isNaN(a)
  const right = Number.isNaN(b)
  return left === right ? 0 : left ? -1 : 1
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = compareValues(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  let i = 0
  for (const name of left) {
    const other = right[i++]
    if (other === undefined) return 1
    const kind = rank(a[name]) - rank(b[other])
    if (kind !== 0) return kind
    const names = compareScalars(name, other)
    if (names !== 0) return names
    const value = compareValues(a[name], b[other])
    if (value !== 0) return value
  }
  return left.length - right.length
}
