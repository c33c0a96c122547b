import * as z from 'zod/mini'
import type { ActionSpec, Actions } from '../src/shared/contract'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly [rule: string]: unknown
}

const rules = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'maxItems'] as const

/** A schema in one line: `{id: string, limit?: integer(minimum 1)=20}`. Numbers as large as an integer can be are left out. */
function said(schema: Schema): string {
  const { type, properties, required = [], items, anyOf } = schema
  if (anyOf !== undefined) return anyOf.map(said).join(' | ')
  if (schema.enum !== undefined) return schema.enum.join('/')
  if (schema.const !== undefined) return `=${JSON.stringify(schema.const)}`
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${said(field)}`)
    return `{${fields.join(', ')}}`
  }
  const limits = rules.flatMap((rule) => {
    const limit = schema[rule]
    return limit === undefined || Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER ? [] : [`${rule} ${String(limit)}`]
  })
  const limited = limits.length === 0 ? '' : `(${limits.join(', ')})`
  const preset = schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`
  return `${items === undefined ? (type ?? 'anything') : `[${said(items)}]`}${limited}${preset}`
}

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): string =>
  said(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema)

const doorOf = ({ by }: ActionSpec): string => (by.who === 'staff' ? `staff ${by.roles.join('/')}` : by.who)

/**
 * What a contract takes and gives, in words: who may call an action, each field with its limits, and the refusals. Phones of the version
 * before speak it, so a test holds each contract to its outline: a change of it must be meant.
 */
export const outlineOf = (actions: Actions): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(actions).map(([name, spec]) => [
      name,
      [
        `${spec.kind} by ${doorOf(spec)}`,
        schemaOf(spec.input, 'input'),
        schemaOf(spec.output, 'output'),
        [...spec.refusals].sort().join(' '),
      ],
    ]),
  )
