import { matcher } from './matching'
import { reach } from './paths'
import { type Doc } from './records'
import { failedOperation } from './refusals'

/**
 * Writes out the positional names of an update: `marks.$[].done` becomes one path for each element, `marks.$.done` the
 * path of the first element that meets what the query says about `marks`.
 * @throws Refusal where the query says nothing about that array, and for `$[name]`, which the platform has no filters for.
 */
export function expandedPaths(path: string, doc: Doc, query: Doc): string[] {
  const names = path.split('.')
  const at = names.findIndex((name) => name.startsWith('$'))
  if (at === -1) return [path]
  const before = names.slice(0, at)
  const rest = names.slice(at + 1)
  if (before.length === 0 || (names[at] !== '$' && names[at] !== '$[]'))
    throw failedOperation(`The positional operator ${names[at]} in '${path}' is not served by the local cloud`)
  const list = reach(doc, before)[0]
  if (!Array.isArray(list)) throw failedOperation(`The path '${before.join('.')}' must be an array for '${path}'`)
  const places = names[at] === '$' ? [matchedPlace(list, before, query)] : [...list.keys()]
  return places.flatMap((place) => expandedPaths([...before, String(place), ...rest].join('.'), doc, query))
}

function matchedPlace(list: readonly unknown[], path: readonly string[], query: Doc): number {
  const name = path.join('.')
  const conditions = conditionsOn(query, name)
  const tests = conditions.map((condition) => matcher(condition))
  const place = list.findIndex((element) => tests.every((test) => test(nested(path, [element]))))
  if (tests.length === 0 || place === -1)
    throw failedOperation(`The positional operator did not find the match needed from the query for '${name}'`)
  return place
}

/** What the query says about an array or the fields of its elements. */
function conditionsOn(query: Doc, name: string): Doc[] {
  return Object.entries(query).flatMap(([field, condition]) => {
    if (field === '$and' && Array.isArray(condition)) return condition.flatMap((part) => conditionsOn(part as Doc, name))
    return field === name || field.startsWith(`${name}.`) ? [{ [field]: condition }] : []
  })
}

const nested = (path: readonly string[], value: unknown): Doc =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Doc
