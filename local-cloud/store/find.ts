import { type Collection, idKey } from './collection'
import { matcher, projector } from './matching'
import { nearestFirst } from './operators/geo'
import { byOrder } from './paths'
import { type Plan, planFor } from './plan'
import { type Doc } from './records'
import { type Transaction, allSeenBy, seenBy } from './transactions'

export interface Find {
  readonly query: Doc
  readonly order?: Readonly<Record<string, 1 | -1>>
  readonly offset?: number
  readonly limit?: number
  readonly projection?: Doc
}

/** The documents a query finds, as this transaction (or nobody's) sees them. The result must not be changed. */
export function findIn(collection: Collection, request: Find, transaction: Transaction | undefined): Doc[] {
  const { query, order, offset = 0, limit = Infinity } = request
  const test = matcher(query)
  const sorted = order !== undefined && Object.keys(order).length > 0
  const nearest = sorted ? undefined : nearestFirst(query)
  const { walk, ordered } = source(collection, query, sorted ? order : undefined, transaction)
  const compare = sorted && !ordered ? byOrder(order) : nearest
  const wanted = compare === undefined ? offset + limit : Infinity
  const found: Doc[] = []
  if (wanted > 0)
    walk((doc) => {
      if (test(doc)) found.push(doc)
      return found.length < wanted
    })
  // Array.prototype.sort is stable: equal documents stay in order of insertion.
  if (compare !== undefined) found.sort(compare)
  const page = offset === 0 && found.length <= limit ? found : found.slice(offset, offset + limit)
  return request.projection === undefined ? page : page.map(projector(request.projection))
}

/** Visits documents until `visit` answers false. */
type Walk = (visit: (doc: Doc) => boolean) => void

/** Where to look for what a query wants: by `_id`, along an index, or everywhere. */
function source(
  collection: Collection,
  query: Doc,
  order: Find['order'],
  transaction: Transaction | undefined,
): { walk: Walk; ordered: boolean } {
  const ids = idsOf(query)
  if (ids !== undefined) return { walk: (visit) => byId(collection, ids, transaction, visit), ordered: false }
  // An index shows committed documents only: a transaction may use it while its own view is the same.
  const current =
    transaction === undefined || (collection.changedAt <= (transaction.snapshot ?? Infinity) && !transaction.writes.has(collection))
  const plan: Plan | undefined = current ? planFor(collection.indexes, query, order) : undefined
  if (plan !== undefined) return { walk: (visit) => plan.walk(({ doc }) => doc === null || visit(doc)), ordered: plan.ordered }
  return {
    walk: (visit) => {
      for (const doc of allSeenBy(transaction, collection)) if (!visit(doc)) return
    },
    ordered: false,
  }
}

function byId(collection: Collection, ids: readonly unknown[], transaction: Transaction | undefined, visit: (doc: Doc) => boolean): void {
  for (const id of ids) {
    const rec = collection.records.get(idKey(id))
    const own = transaction?.writes.get(collection)?.get(idKey(id))
    const doc = own === undefined ? rec && seenBy(transaction, collection, rec) : own.doc
    if (doc !== null && doc !== undefined && !visit(doc)) return
  }
}

/** The `_id`s a query names, when it names them outright. */
function idsOf(query: Doc): unknown[] | undefined {
  const id = query._id
  if (isPlainId(id)) return [id]
  if (id === null || typeof id !== 'object') return undefined
  if ('$eq' in id && isPlainId(id.$eq)) return [id.$eq]
  const listed = '$in' in id ? id.$in : undefined
  return Array.isArray(listed) && listed.every(isPlainId) ? [...new Set(listed)] : undefined
}

const isPlainId = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'
