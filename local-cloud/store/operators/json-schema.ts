import { type AnyObject } from 'mingo/types'
import { compareValues } from '../order'
import { failedOperation } from '../refusals'

type Check = (value: unknown) => boolean

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof RegExp)

const KINDS: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>({
    object: isObject,
    array: Array.isArray,
    string: (value) => typeof value === 'string',
    bool: (value) => typeof value === 'boolean',
    boolean: (value) => typeof value === 'boolean',
    null: (value) => value === null,
    date: (value) => value instanceof Date,
    number: (value) => typeof value === 'number',
    int: (value) => Number.isInteger(value),
    long: (value) => Number.isInteger(value),
    double: (value) => typeof value === 'number',
  }),
)

/** What each word of a schema asks for; words about sizes pass on values they do not concern, as in JSON Schema. */
const WORDS: ReadonlyMap<string, (operand: never) => Check> = new Map(
  Object.entries<(operand: never) => Check>({
    bsonType: (kinds: string | string[]) => kindOf(kinds),
    type: (kinds: string | string[]) => kindOf(kinds),
    required: (names: string[]) => (value) => !isObject(value) || names.every((name) => value[name] !== undefined),
    properties: (schemas: Record<string, AnyObject>) => {
      const checks = Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)] as const)
      return (value) => !isObject(value) || checks.every(([name, check]) => value[name] === undefined || check(value[name]))
    },
    items: (schema: AnyObject) => {
      const check = jsonSchema(schema)
      return (value) => !Array.isArray(value) || value.every(check)
    },
    enum: (list: unknown[]) => (value) => list.some((other) => compareValues(other, value) === 0),
    minimum: (least: number) => (value) => typeof value !== 'number' || value >= least,
    maximum: (most: number) => (value) => typeof value !== 'number' || value <= most,
    minLength: (least: number) => (value) => typeof value !== 'string' || [...value].length >= least,
    maxLength: (most: number) => (value) => typeof value !== 'string' || [...value].length <= most,
    minItems: (least: number) => (value) => !Array.isArray(value) || value.length >= least,
    maxItems: (most: number) => (value) => !Array.isArray(value) || value.length <= most,
    pattern: (source: string) => {
      const expression = new RegExp(source, 'u')
      return (value) => typeof value !== 'string' || expression.test(value)
    },
    allOf: (schemas: AnyObject[]) => combined(schemas, (checks, value) => checks.every((check) => check(value))),
    anyOf: (schemas: AnyObject[]) => combined(schemas, (checks, value) => checks.some((check) => check(value))),
    oneOf: (schemas: AnyObject[]) => combined(schemas, (checks, value) => checks.filter((check) => check(value)).length === 1),
    not: (schema: AnyObject) => {
      const check = jsonSchema(schema)
      return (value) => !check(value)
    },
    title: () => () => true,
    description: () => () => true,
  }),
)

function combined(schemas: readonly AnyObject[], judge: (checks: Check[], value: unknown) => boolean): Check {
  const checks = schemas.map(jsonSchema)
  return (value) => judge(checks, value)
}

function kindOf(kinds: string | string[]): Check {
  const checks = [kinds].flat().map((kind) => {
    const check = KINDS.get(kind)
    if (check === undefined) throw failedOperation(`$jsonSchema: the type ${kind} is not served by the local cloud`)
    return check
  })
  return (value) => checks.some((check) => check(value))
}

/** A test of values against a schema. @throws Refusal that names a word of it which is not served. */
export function jsonSchema(schema: AnyObject): Check {
  const checks = Object.entries(schema).map(([word, operand]) => {
    const rule = WORDS.get(word)
    if (rule === undefined) throw failedOperation(`$jsonSchema: the keyword ${word} is not served by the local cloud`)
    return rule(operand as never)
  })
  return (value) => checks.every((check) => check(value))
}
