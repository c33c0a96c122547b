import { fromText } from '../store/ejson'
import { type Doc } from '../store/records'
import { invalidParam } from '../store/refusals'
import { type Params } from './context'

/** A text field that must be there. @throws Refusal */
export function textOf(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty string`)
  return value
}

/** A field that holds an object in extended JSON; absent gives an empty one. @throws Refusal for text that is not such. */
export function objectOf(params: Params, name: string, now: number): Doc {
  const value = params[name]
  if (value === undefined || value === '' || value === null) return {}
  return parsed(value, name, now)
}

/** One document in extended JSON. @throws Refusal */
export function parsed(text: unknown, name: string, now: number): Doc {
  let value: unknown
  try {
    if (typeof text !== 'string') throw new SyntaxError('not a text')
    value = fromText(text, () => now)
  } catch {
    throw invalidParam(`${name} is not valid extended JSON`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidParam(`${name} must be an object`)
  return value as Doc
}

/** A whole number of at least zero; absent gives `fallback`. @throws Refusal */
export function countOf(params: Params, name: string, fallback: number): number {
  const value = params[name]
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParam(`${name} must be a non-negative integer`)
  return value
}
