import { type Operator } from './change-operator'
import { put, spotOf, valueAt, type Spot } from './change-paths'
import { matcher } from './matching'
import { compareValues } from './order'
import { byOrder } from './paths'
import { type Doc, copyOf } from './records'
import { failedOperation } from './refusals'

/** The array at a spot; a missing one is made when `create` is set, anything else is refused. */
function arrayAt(spot: Spot | undefined, path: string, operator: string, create: boolean): unknown[] | undefined {
  if (spot === undefined) return undefined
  const current = valueAt(spot)
  if (Array.isArray(current)) return current
  if (current !== undefined) throw failedOperation(`The field '${path}' must be an array but is of type ${typeof current} (${operator})`)
  if (!create) return undefined
  const made: unknown[] = []
  put(spot, made)
  return made
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
  const list = arrayAt(spotOf(doc, path, true), path, '$push', true)
  if (list === undefined) return
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
  if (operand.$slice === undefined) return
  if (operand.$slice >= 0) list.splice(operand.$slice)
  else list.splice(0, Math.max(0, list.length + operand.$slice))
}

export const addToSet: Operator = (doc, path, operand) => {
  const list = arrayAt(spotOf(doc, path, true), path, '$addToSet', true)
  if (list === undefined) return
  // The SDK sends the values of addToSet as a bare list for `_.addToSet([..])` and as $each for `_.addToSet({each})`.
  for (const value of isEach(operand) ? each(operand) : [operand]) {
    if (!list.some((other) => compareValues(other, value) === 0)) list.push(copyOf(value))
  }
}

export const pop: Operator = (doc, path, operand) => {
  const list = arrayAt(spotOf(doc, path, false), path, '$pop', false)
  if (operand === -1) list?.shift()
  else list?.pop()
}

export const pullAll: Operator = (doc, path, operand) => {
  const list = arrayAt(spotOf(doc, path, false), path, '$pullAll', false)
  if (!Array.isArray(operand)) throw failedOperation('$pullAll requires an array argument')
  keep(list, (value) => !operand.some((other) => compareValues(other, value) === 0))
}

/** Removes what equals the operand or, for a condition, what meets it: `{$gt: 3}` on values, `{name: "x"}` on objects. */
export const pull: Operator = (doc, path, operand) => {
  const list = arrayAt(spotOf(doc, path, false), path, '$pull', false)
  if (list === undefined) return
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
