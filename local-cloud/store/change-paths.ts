import { type Doc } from './records'
import { failedOperation } from './refusals'

/** Where a dotted path ends: the object or array that holds the last name. */
export interface Spot {
  readonly holder: Record<string, unknown> | unknown[]
  readonly name: string | number
}

const DIGITS = /^\d+$/
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Finds the spot of a dotted path in a document, making the objects on the way when `create` is set.
 * @throws Refusal when a scalar stands in the way, in the database's words.
 */
export function spotOf(doc: Doc, path: string, create: true): Spot
export function spotOf(doc: Doc, path: string, create: false): Spot | undefined
export function spotOf(doc: Doc, path: string, create: boolean): Spot | undefined {
  const names = path.split('.')
  for (const name of names) checkName(name, path)
  let holder: Spot['holder'] = doc
  let before = ''
  for (const [i, name] of names.entries()) {
    if (Array.isArray(holder) && !DIGITS.test(name)) {
      if (!create) return undefined
      throw failedOperation(`Cannot create field '${name}' in element {${before}: array}`)
    }
    const spot: Spot = { holder, name: Array.isArray(holder) ? Number(name) : name }
    const next = names[i + 1]
    if (next === undefined) return spot
    const inner = valueAt(spot)
    if (inner === undefined) {
      if (!create) return undefined
      put(spot, {})
    } else if (!isHolder(inner)) {
      if (!create) return undefined
      // The database refuses to walk through null or a scalar rather than overwrite it.
      throw failedOperation(`Cannot create field '${next}' in element {${name}: ${JSON.stringify(inner)}}`)
    }
    holder = valueAt(spot) as Spot['holder']
    before = name
  }
  return undefined
}

function checkName(name: string, path: string): void {
  if (name === '' || FORBIDDEN.has(name)) throw failedOperation(`The update path '${path}' contains an empty or forbidden field name.`)
  if (name.startsWith('$')) throw failedOperation(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`)
}

const isHolder = (value: unknown): value is Spot['holder'] =>
  value !== null && typeof value === 'object' && !(value instanceof Date) && !(value instanceof RegExp)

export function valueAt(spot: Spot): unknown {
  return (spot.holder as Record<string | number, unknown>)[spot.name]
}

export function put({ holder, name }: Spot, value: unknown): void {
  if (Array.isArray(holder)) while (holder.length < Number(name)) holder.push(null)
  ;(holder as Record<string | number, unknown>)[name] = value
}

/** Takes a field away; an element of an array becomes null, so that the others keep their places. */
export function drop({ holder, name }: Spot): void {
  if (!Array.isArray(holder)) Reflect.deleteProperty(holder, name)
  else if (Number(name) < holder.length) holder[Number(name)] = null
}
