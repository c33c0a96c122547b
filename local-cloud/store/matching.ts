import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import { messageOf } from '../errors'
import { $elemMatch } from './operators/elem-match'
import { expressionFixes } from './operators/expressions'
import { geoQueries } from './operators/geo'
import { jsonSchema } from './operators/json-schema'
import { type Doc } from './records'
import { Refusal, failedOperation } from './refusals'
import { simpleMatch } from './simple-match'

/**
 * The operators a query and an aggregation may use: mingo's, with what it lacks or answers otherwise put right.
 * mingo's own main entry would silently ignore replacements, hence the separate entries and a context of our own.
 */
export const operators = Context.init({
  accumulator: accumulators,
  expression: { ...expressions, ...expressionFixes },
  pipeline: stagesServed(),
  projection: projections,
  query: { ...queries, ...geoQueries, $elemMatch },
  window: windows,
})

/** Stages that write elsewhere or are newer than the platform's database are not served: nothing must rely on them. */
function stagesServed(): typeof stages {
  const refused = new Set(['$out', '$merge', '$documents', '$densify', '$fill', '$setWindowFields', '$unionWith'])
  return Object.fromEntries(Object.entries(stages).filter(([name]) => !refused.has(name))) as typeof stages
}

/** Scripts (`$where`, `$function`) are refused: the platform has none. */
export const QUERY_OPTIONS = { context: operators, scriptEnabled: false, jsonSchemaValidator: jsonSchema } as const

/** A test of documents against a query; an unknown operator is refused with its name. */
export function matcher(query: Doc): (doc: Doc) => boolean {
  const { tests, rest } = simpleMatch(query)
  if (Object.keys(rest).length === 0) return (doc) => tests.every((test) => test(doc))
  const compiled = attempt(() => new Query(rest, QUERY_OPTIONS))
  return (doc) => tests.every((test) => test(doc)) && attempt(() => compiled.test(doc))
}

/** Selects fields as `{name: 1}` or `{secret: 0}` say. */
export function projector(projection: Doc | undefined): (doc: Doc) => Doc {
  if (projection === undefined || Object.keys(projection).length === 0) return (doc) => doc
  const all = attempt(() => new Query({}, QUERY_OPTIONS))
  return (doc) => attempt(() => all.find<Doc>([doc], projection).all()[0] ?? {})
}

/** How mingo says that it does not know an operator. */
const UNKNOWN = /(?:accumulator|operator|expression):? '?(\$\w+)/i

/** Runs mingo; what it throws becomes the platform's refusal, and names the operator that is not served. */
export function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const message = messageOf(error)
    const unknown = /unknown|unregistered|not registered/i.test(message) ? UNKNOWN.exec(message)?.[1] : undefined
    throw failedOperation(unknown === undefined ? message : `The operator or stage ${unknown} is not served by the local cloud`)
  }
}
