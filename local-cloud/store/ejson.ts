/**
 * Extended JSON between three worlds: in memory (plain values, `Date`, `RegExp`), on the wire (canonical form, as the
 * SDK's bson library writes and reads it) and on disk (relaxed form: plain numbers and ISO dates, readable in any
 * SQLite browser). Source: github.com/mongodb/specifications extended-json.
 */
type Json = Record<string, unknown>

/** A moment relative to now, as `db.serverDate({offset})` sends it. */
const SERVER_DATE = '$tcb_server_date'

/** Reads wire or disk form into memory form. `now` resolves `serverDate`. @throws SyntaxError for text that is not JSON. */
export function fromText(text: string, now: () => number = Date.now): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes('"$') ? revive(value, now) : value
}

export function revive(value: unknown, now: () => number = Date.now): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((element) => revive(element, now))
  const names = Object.keys(value)
  const source = value as Json
  const [first] = names
  if (first !== undefined && names.length <= 2 && first.startsWith('$')) {
    const special = scalarOf(first, source, now)
    if (special !== undefined) return special
  }
  const result: Json = {}
  for (const name of names) {
    // Assigning this name would set the prototype instead of a field.
    if (name !== '__proto__') result[name] = revive(source[name], now)
  }
  return result
}

function scalarOf(name: string, source: Json, now: () => number): unknown {
  const inner = source[name]
  switch (name) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return numberOf(inner)
    case '$date':
      return dateOf(inner)
    case '$oid':
      if (typeof inner !== 'string' || !/^[0-9a-f]{24}$/i.test(inner)) throw new SyntaxError('$oid needs 24 hexadecimal digits')
      return inner
    case '$regularExpression': {
      const { pattern, options } = inner as { pattern: string; options?: string }
      return new RegExp(pattern, flagsOf(options ?? ''))
    }
    case SERVER_DATE:
      return new Date(now() + Number(revive((inner as Json).offset, now) ?? 0))
    case '$undefined':
      return null
    default:
      return undefined
  }
}

function numberOf(inner: unknown): number {
  const value = typeof inner === 'string' || typeof inner === 'number' ? Number(inner) : NaN
  if (Number.isNaN(value) && inner !== 'NaN') throw new SyntaxError(`${JSON.stringify(inner)} is not a number`)
  return value
}

function dateOf(inner: unknown): Date {
  const long = inner !== null && typeof inner === 'object' && '$numberLong' in inner ? inner.$numberLong : undefined
  if (long === 'NaN') return new Date(NaN)
  const value = new Date(long === undefined ? (inner as string | number) : numberOf(long))
  if (Number.isNaN(value.getTime())) throw new SyntaxError(`${JSON.stringify(inner)} is not a moment`)
  return value
}

/** MongoDB's options as JavaScript's: `x` and `l` have no counterpart, `g` would make a test stateful. */
function flagsOf(options: string): string {
  return [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join('')
}

const INT_MAX = 2 ** 31 - 1
const INT_MIN = -(2 ** 31)

/** The canonical text of a value: every number says of which kind it is. */
export function wireText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return numberText(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      break
    default:
      return 'null'
  }
  if (value === null) return 'null'
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof RegExp) return JSON.stringify({ $regularExpression: { pattern: value.source, options: value.flags } })
  if (Array.isArray(value)) return `[${value.map(wireText).join(',')}]`
  const fields: string[] = []
  for (const name of Object.keys(value)) {
    const inner = (value as Json)[name]
    if (inner !== undefined) fields.push(`${JSON.stringify(name)}:${wireText(inner)}`)
  }
  return `{${fields.join(',')}}`
}

function numberText(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) {
    return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : String(value)}"}`
  }
  if (value <= INT_MAX && value >= INT_MIN) return `{"$numberInt":"${value}"}`
  return Number.isSafeInteger(value) ? `{"$numberLong":"${value}"}` : `{"$numberDouble":"${value}"}`
}

/** The text a document has on disk and in an export. */
export function diskText(value: unknown): string {
  return JSON.stringify(relaxed(value))
}

/** Gives back the same object where nothing needs another form, so that most documents are not copied. */
function relaxed(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? { $numberLong: 'NaN' } : value.toISOString() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) {
    const list = value.map(relaxed)
    return list.some((element, i) => element !== value[i]) ? list : value
  }
  let copy: Json | undefined
  for (const name of Object.keys(value)) {
    const before = (value as Json)[name]
    const after = relaxed(before)
    if (after === before) continue
    copy ??= { ...value }
    copy[name] = after
  }
  return copy ?? value
}
