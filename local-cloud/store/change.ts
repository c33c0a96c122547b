import { type Operator } from './change-operator'
import { drop, put, spotOf, valueAt } from './change-paths'
import { addToSet, pop, pull, pullAll, push } from './change-arrays'
import { expandedPaths } from './change-positions'
import { compareValues } from './order'
import { type Doc, copyOf } from './records'
import { failedOperation } from './refusals'

const set: Operator = (doc, path, operand) => {
  put(spotOf(doc, path, true), copyOf(operand))
}

const unset: Operator = (doc, path) => {
  const spot = spotOf(doc, path, false)
  if (spot !== undefined) drop(spot)
}

/** `$inc` and `$mul`: a missing field counts as zero, anything that is not a number is refused. */
const arithmetic =
  (operator: string, apply: (a: number, b: number) => number): Operator =>
  (doc, path, operand) => {
    if (typeof operand !== 'number')
      throw failedOperation(
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      )
    const spot = spotOf(doc, path, true)
    const current = valueAt(spot)
    if (current !== undefined && typeof current !== 'number') {
      throw failedOperation(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(doc._id)}} has the field '${path}' of non-numeric type`,
      )
    }
    put(spot, apply(current ?? 0, operand))
  }

/** `$min` and `$max`: keeps whichever value stands first in the given direction. */
const extreme =
  (direction: 1 | -1): Operator =>
  (doc, path, operand) => {
    const spot = spotOf(doc, path, true)
    const current = valueAt(spot)
    if (current === undefined || compareValues(operand, current) * direction < 0) put(spot, copyOf(operand))
  }

const rename: Operator = (doc, path, operand) => {
  if (typeof operand !== 'string') throw failedOperation(`The 'to' field for $rename must be a string: ${path}`)
  const from = spotOf(doc, path, false)
  if (from === undefined || valueAt(from) === undefined) return
  const value = valueAt(from)
  drop(from)
  put(spotOf(doc, operand, true), value)
}

const bit: Operator = (doc, path, operand) => {
  const spot = spotOf(doc, path, true)
  let value = Number(valueAt(spot) ?? 0)
  for (const [name, mask] of Object.entries(operand as Record<string, number>)) {
    if (name === 'and') value &= mask
    else if (name === 'or') value |= mask
    else if (name === 'xor') value ^= mask
    else throw failedOperation(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  put(spot, value)
}

const currentDate: Operator = (doc, path, _operand, now) => set(doc, path, now, now)

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    $set: set,
    $unset: unset,
    $inc: arithmetic('$inc', (a, b) => a + b),
    $mul: arithmetic('$mul', (a, b) => a * b),
    $min: extreme(1),
    $max: extreme(-1),
    $rename: rename,
    $bit: bit,
    $currentDate: currentDate,
    $push: push,
    $pop: pop,
    $pull: pull,
    $pullAll: pullAll,
    $addToSet: addToSet,
  }),
)

function operatorOf(name: string): Operator {
  const operator = OPERATORS.get(name)
  if (operator === undefined) throw failedOperation(`Unknown modifier: ${name} is not served by the local cloud`)
  return operator
}

/** Refuses a modifier no document could be changed by, before any is looked for. @throws Refusal */
export function checkModifier(modifier: Doc): void {
  for (const [name, fields] of Object.entries(modifier)) {
    operatorOf(name)
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields))
      throw failedOperation(`Modifiers operate on fields but ${name} was given none`)
  }
}

/**
 * The document an update makes of `before`, which stays as it was.
 * @param query what found the document: it decides which element `$` stands for.
 * @throws Refusal for a path through a scalar, or two operators on the same field.
 */
export function changed(before: Doc, modifier: Doc, now: Date, query: Doc = {}): Doc {
  const after = copyOf(before)
  const touched: string[] = []
  for (const [name, fields] of Object.entries(modifier)) {
    const operator = operatorOf(name)
    for (const [written, operand] of Object.entries(fields as Doc)) {
      for (const path of expandedPaths(written, before, query)) {
        const clash = touched.find((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
        if (clash !== undefined) throw failedOperation(`Updating the path '${path}' would create a conflict at '${clash}'`)
        touched.push(path)
        operator(after, path, operand, now)
      }
    }
  }
  if (compareValues(after._id, before._id) !== 0)
    throw failedOperation("Performing an update on the path '_id' would modify the immutable field '_id'")
  return after
}
