import { type Operator } from './change-operator'
import { put, spotOf, valueAt, type Spot } from './change-paths'
import { matcher } from './matching'
import { compareValues } from './order'
import { byOrder } from './paths'
import { type Doc, copyOf } from './records'
import { failedOperation } from './refusals'

/** The array at a path, made where there is none; anything else is refused. */
function madeList(doc: Doc, path: string, operator: string): unknown[] {
  const spot = spotOf(doc, path, true)
  const there = listAt(spot, path, operator)
  if (there !== undefined) return there
  const made: unknown[] = []
  put(spot, made)
  return made
}

/** The array at a path, if there is one; anything else is refused. */
function listIfThere(doc: Doc, path: string, operator: string): unknown[] | undefined {
  const spot = spotOf(doc, path, false)
  return spot === undefined ? undefined : listAt(spot, path, operator)
}

function listAt(spot: Spot, path: string, operator: string): unknown[] | undefined {
  const current = valueAt(spot)
  if (current === undefined || Array.isArray(current)) return current
  throw failedOperation(`The field '${path}' must be an array but is of type ${typeof current} (${operator})`)
}

interface PushModifiers {
  $each: unknown[]
  $position?: number
  $slice?: number
  $sort?: 1 | -1 | Record<string, 1 | -1>
}

const isEach = (operand: unknown): operand is PushModifiers => operand !== null && typeof operand === 'object' && '$each' in operand

/** The listed operand of `$push` and `$addToSet`, which must be an array. */
function each(operand: PushModifiers): unknown[] {
  if (!Array.isArray(operand.$each)) throw failedOperation('The argument to $each in $push must be an array')
  return operand.$each
}

export const push: Operator = (doc, path, operand) => {
  const list = madeList(doc, path, '$push')
  if (!isEach(operand)) {
    list.push(copyOf(operand))
    return
  }
  list.splice(operand.$position ?? list.length, 0, ...each(operand).map(copyOf))
  if (typeof operand.$sort === 'number') {
    const direction = operand.$sort
    list.sort((a, b) => compareValues(a, b) * direction)
  } else if (operand.$sort !== undefined) {
    list.sort(byOrder(operand.$sort))
  }
  const kept = operand.$slice ?? Infinity
  if (kept >= 0) list.splice(kept)
  else list.splice(0, Math.max(0, list.length + kept))
}

export const addToSet: Operator = (doc, path, operand) => {
  const list = madeList(doc, path, '$addToSet')
  // The SDK sends the values of addToSet as a bare list for `_.addToSet([..])` and as $each for `_.addToSet({each})`.
  for (const value of isEach(operand) ? each(operand) : [operand]) {
    if (!list.some((other) => compareValues(other, value) === 0)) list.push(copyOf(value))
  }
}

export const pop: Operator = (doc, path, operand) => {
  const list = listIfThere(doc, path, '$pop')
  if (operand === -1) list?.shift()
  else list?.pop()
}

export const pullAll: Operator = (doc, path, operand) => {
  const list = listIfThere(doc, path, '$pullAll')
  if (!Array.isArray(operand)) throw failedOperation('$pullAll requires an array argument')
  keep(list, (value) => !operand.some((other) => compareValues(other, value) === 0))
}

/** Removes what equals the operand or, for a condition, what meets it: `{$gt: 3}` on values, `{name: "x"}` on objects. */
export const pull: Operator = (doc, path, operand) => {
  const list = listIfThere(doc, path, '$pull')
  const condition = operand !== null && typeof operand === 'object' && !Array.isArray(operand) && !(operand instanceof Date)
  if (!condition) return keep(list, (value) => compareValues(value, operand) !== 0)
  const onValue = operand instanceof RegExp || Object.keys(operand).some((name) => name.startsWith('$'))
  const test = matcher(onValue ? { value: operand } : (operand as Doc))
  keep(list, (value) => (onValue ? !test({ value }) : !(value !== null && typeof value === 'object' && test(value as Doc))))
}

function keep(list: unknown[] | undefined, wanted: (value: unknown) => boolean): void {
  if (list === undefined) return
  const kept = list.filter(wanted)
  list.length = 0
  for (const value of kept) list.push(value)
}
