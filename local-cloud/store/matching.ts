import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import { messageOf } from '../errors'
import { type Doc } from './records'
import { failedOperation } from './refusals'

/**
 * The operators a query and an aggregation may use. mingo's own main entry would silently ignore replacements of its
 * operators, hence the separate entries and a context of our own.
 */
export const operators = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: stages,
  projection: projections,
  query: queries,
  window: windows,
})

/** Scripts (`$where`, `$function`) are refused: the platform has none. */
export const QUERY_OPTIONS = { context: operators, scriptEnabled: false } as const

/** A test of documents against a query; an unknown operator is refused with its name. */
export function matcher(query: Doc): (doc: Doc) => boolean {
  if (Object.keys(query).length === 0) return () => true
  const compiled = attempt(() => new Query(query, QUERY_OPTIONS))
  return (doc) => attempt(() => compiled.test(doc))
}

/** Selects fields as `{name: 1}` or `{secret: 0}` say. */
export function projector(projection: Doc | undefined): (doc: Doc) => Doc {
  if (projection === undefined || Object.keys(projection).length === 0) return (doc) => doc
  const all = attempt(() => new Query({}, QUERY_OPTIONS))
  return (doc) => attempt(() => all.find<Doc>([doc], projection).all()[0] ?? {})
}

/** Runs mingo; what it throws becomes the platform's refusal. */
export function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw failedOperation(messageOf(error))
  }
}
