import { Aggregator } from 'mingo/aggregator'
import { QUERY_OPTIONS, attempt } from './matching'
import { geoNear } from './operators/geo'
import { type Doc, copyOf } from './records'
import { failedOperation } from './refusals'

/** Stages that hand documents on untouched; any other may write into what it is given. */
const HARMLESS = new Set<string | undefined>(['$match', '$group', '$sort', '$limit', '$skip', '$count', '$sortByCount', '$sample'])

const nameOf = (stage: Doc): string | undefined => Object.keys(stage)[0]

/**
 * Runs aggregation stages over documents, which stay as they are.
 * @param resolve gives another collection's documents, for `$lookup`.
 * @throws Refusal that names a stage or operator that is not served.
 */
export function aggregate(docs: Doc[], stages: readonly Doc[], resolve: (name: string) => Doc[]): Doc[] {
  const [first, ...others] = stages
  if (first !== undefined && nameOf(first) === '$geoNear') return aggregate(geoNear(docs, first.$geoNear as Doc), others, resolve)
  if (stages.some((stage) => nameOf(stage) === '$geoNear')) throw failedOperation('$geoNear is only valid as the first stage in a pipeline')
  const options = { ...QUERY_OPTIONS, collectionResolver: (name: string) => copyOf(resolve(name)) }
  const run = (input: Doc[], part: readonly Doc[]): Doc[] =>
    part.length === 0 ? input : attempt(() => new Aggregator([...part], options).run<Doc>(input))
  // Only what is left when a stage begins to write needs a copy: often a handful of groups instead of the whole collection.
  const at = stages.findIndex((stage) => !HARMLESS.has(nameOf(stage)))
  return at === -1 ? run(docs, stages) : run(copyOf(run(docs, stages.slice(0, at))), stages.slice(at))
}
