import { compareValues, rank } from './order'
import { reach } from './paths'
import { type Doc } from './records'

type Scalar = string | number | boolean | Date
type Test = (value: unknown) => boolean

/** The comparisons that say nothing about missing fields; a value only ever compares with its own kind. */
const COMPARISONS: ReadonlyMap<string, (difference: number) => boolean> = new Map(
  Object.entries<(difference: number) => boolean>({
    $gt: (difference) => difference > 0,
    $gte: (difference) => difference >= 0,
    $lt: (difference) => difference < 0,
    $lte: (difference) => difference <= 0,
  }),
)

const isScalar = (value: unknown): value is Scalar =>
  value instanceof Date || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value))

/**
 * Tests the plain part of a query, equality and order with scalars, without the general matcher, which takes longer to
 * set up than most such queries run. What it cannot test is left over.
 */
export function simpleMatch(query: Doc): { tests: readonly ((doc: Doc) => boolean)[]; rest: Doc } {
  const tests: ((doc: Doc) => boolean)[] = []
  let rest: Doc | undefined
  for (const name of Object.keys(query)) {
    const condition = query[name]
    const checks = name.startsWith('$') ? undefined : checksOf(condition)
    if (checks === undefined) (rest ??= {})[name] = condition
    else tests.push(fieldTest(name, checks))
  }
  return { tests, rest: rest ?? NOTHING }
}

const NOTHING: Doc = {}

function checksOf(condition: unknown): Test[] | undefined {
  if (isScalar(condition)) return [equals(condition)]
  if (condition === null || typeof condition !== 'object') return undefined
  const checks: Test[] = []
  for (const [operator, operand] of Object.entries(condition) as [string, unknown][]) {
    const check = isScalar(operand) ? checkOf(operator, operand) : undefined
    if (check === undefined) return undefined
    checks.push(check)
  }
  return checks.length === 0 ? undefined : checks
}

function checkOf(operator: string, operand: Scalar): Test | undefined {
  if (operator === '$eq') return equals(operand)
  const holds = COMPARISONS.get(operator)
  return holds === undefined ? undefined : compares(operand, holds)
}

const equals = (wanted: Scalar): Test =>
  wanted instanceof Date ? (value) => value instanceof Date && value.getTime() === wanted.getTime() : (value) => value === wanted

function compares(wanted: Scalar, holds: (difference: number) => boolean): Test {
  const kind = rank(wanted)
  return (value) => rank(value) === kind && holds(compareValues(value, wanted))
}

/** In an array any element will do, for each comparison another one if need be. */
const passes = (value: unknown, check: Test): boolean => (Array.isArray(value) ? value.some(check) : check(value))

function fieldTest(name: string, checks: readonly Test[]): (doc: Doc) => boolean {
  if (!name.includes('.')) return (doc) => checks.every((check) => passes(doc[name], check))
  const path = name.split('.')
  return (doc) => {
    const found = reach(doc, path)
    return checks.every((check) => found.some((value) => passes(value, check)))
  }
}
