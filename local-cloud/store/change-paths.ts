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
export function spotOf(doc: Doc, path: string, create: boolean): Spot | undefined {
  const names = path.split('.')
  let holder: unknown = doc
  for (let i = 0; i < names.length; i++) {
    const name = names[i]
    if (name === '' || FORBIDDEN.has(name)) throw failedOperation(`The update path '${path}' contains an empty or forbidden field name.`)
    if (name.startsWith('$')) throw failedOperation(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`)
    const last = i === names.length - 1
    if (Array.isArray(holder)) {
      if (!DIGITS.test(name)) {
        if (!create) return undefined
        throw failedOperation(`Cannot create field '${name}' in element {${names[i - 1] ?? ''}: array}`)
      }
      if (last) return { holder, name: Number(name) }
    } else if (last) {
      return { holder: holder as Record<string, unknown>, name }
    }
    const inner: unknown = (holder as Record<string, unknown>)[name]
    if (inner !== null && typeof inner === 'object' && !(inner instanceof Date) && !(inner instanceof RegExp)) {
      holder = inner
      continue
    }
    if (!create) return undefined
    // The database refuses to walk through null or a scalar rather than overwrite it.
    if (inner !== undefined) throw failedOperation(`Cannot create field '${names[i + 1]}' in element {${name}: ${JSON.stringify(inner)}}`)
    const made: Record<string, unknown> = {}
    put({ holder: holder as Record<string, unknown>, name: Array.isArray(holder) ? Number(name) : name }, made)
    holder = made
  }
  return undefined
}

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
