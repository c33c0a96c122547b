import { LIMITS } from '../limits'
import { aggregate } from '../store/aggregate'
import { fromText, wireText } from '../store/ejson'
import { type Doc } from '../store/records'
import { invalidParam } from '../store/refusals'
import { type Action, type Params, nowOf } from './context'
import { collectionOf } from './documents'

const aggregateDocuments: Action = (context, params, call) => {
  const stages = stagesOf(params, nowOf(call))
  const name = collectionOf(params)
  // The leading $match goes through the indexes; everything after it works on what is left.
  const matched = stages[0]?.$match
  const near = stages[0]?.$geoNear
  const docs = context.store.find(name, { query: (matched ?? (near as Doc | undefined)?.query ?? {}) as Doc })
  const rest = matched === undefined ? stages : stages.slice(1)
  const limited = stages.some((stage) => '$limit' in stage)
  const rows = aggregate(docs, rest, (other) => context.store.find(other, { query: {} }))
  return { data: { list: rows.slice(0, limited ? LIMITS.aggregateMax : LIMITS.aggregateDefault).map(wireText) } }
}

function stagesOf(params: Params, now: number): Doc[] {
  if (!Array.isArray(params.stages)) throw invalidParam('stages must be a list')
  return params.stages.map((stage: { stageKey?: unknown; stageValue?: unknown }) => {
    if (typeof stage?.stageKey !== 'string' || typeof stage.stageValue !== 'string')
      throw invalidParam('a stage needs stageKey and stageValue')
    try {
      return { [stage.stageKey]: fromText(stage.stageValue, () => now) }
    } catch {
      throw invalidParam(`the value of ${stage.stageKey} is not valid extended JSON`)
    }
  })
}

export const aggregateActions: Readonly<Record<string, Action>> = { 'database.aggregateDocuments': aggregateDocuments }
