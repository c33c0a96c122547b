import { Aggregator } from 'mingo/aggregator'
import { QUERY_OPTIONS, attempt } from './matching'
import { type Doc, copyOf } from './records'

/** Stages that hand documents on untouched; any other may write into what it is given. */
const HARMLESS = new Set(['$match', '$group', '$sort', '$limit', '$skip', '$count', '$sortByCount', '$sample'])

/**
 * Runs aggregation stages over documents, which stay as they are.
 * @param resolve gives another collection's documents, for `$lookup`.
 * @throws Refusal that names a stage or operator that is not emulated.
 */
export function aggregate(docs: Doc[], stages: readonly Doc[], resolve: (name: string) => Doc[]): Doc[] {
  const touched = stages.some((stage) => !HARMLESS.has(Object.keys(stage)[0]))
  return attempt(() => {
    const aggregator = new Aggregator([...stages], { ...QUERY_OPTIONS, collectionResolver: (name) => copyOf(resolve(name)) })
    return aggregator.run<Doc>(touched ? copyOf(docs) : docs)
  })
}
