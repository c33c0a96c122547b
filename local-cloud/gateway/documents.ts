import { LIMITS } from '../limits'
import { wireText } from '../store/ejson'
import { type Doc } from '../store/records'
import { failedOperation, invalidParam } from '../store/refusals'
import { type Scope } from '../store/store'
import { type Action, type Call, type GatewayContext, type Params, nowOf } from './context'
import { countOf, objectOf, parsed, textOf } from './fields'

/** Names under which the local cloud keeps its own records: no function sees them. */
export const INTERNAL = /^_local_/

export function collectionOf(params: Params): string {
  const name = textOf(params, 'collectionName')
  if (INTERNAL.test(name)) throw failedOperation(`Invalid collection name: ${name}`)
  return name
}

/** The transaction and the moment of a request. @throws Refusal for `where` inside a transaction in strict mode. */
function scopeOf(context: GatewayContext, params: Params, call: Call | undefined): Scope {
  const { transactionId } = params
  if (transactionId === undefined || transactionId === '') return { now: nowOf(call) }
  if (typeof transactionId !== 'string') throw invalidParam('transactionId must be a string')
  if (context.strict && params.queryType === 'WHERE') {
    throw failedOperation('where is not allowed inside a transaction: WeChat cloud documents doc() and add() only')
  }
  return { transactionId, now: nowOf(call) }
}

const getDocument: Action = (context, params, call) => {
  const now = nowOf(call)
  const limit = Math.min(countOf(params, 'limit', LIMITS.getDefault) || LIMITS.getDefault, LIMITS.getMax)
  const offset = countOf(params, 'offset', 0)
  const projection = params.projection === undefined ? undefined : objectOf(params, 'projection', now)
  const order = orderOf(params, now)
  const docs = context.store.find(
    collectionOf(params),
    { query: objectOf(params, 'query', now), order, offset, limit, projection },
    scopeOf(context, params, call),
  )
  const list = docs.map(wireText)
  if (list.reduce((bytes, text) => bytes + text.length, 0) > LIMITS.answerBytes)
    throw failedOperation('The answer is larger than 50 MB: state a smaller limit or fewer fields')
  return { data: { list }, ...(params.queryType === 'DOC' ? {} : { limit }), ...(offset > 0 ? { offset } : {}) }
}

/** `{name: 1, at: -1}`; older SDKs send a list of `{field, direction}`. */
function orderOf(params: Params, now: number): Record<string, 1 | -1> | undefined {
  if (params.order === undefined) return undefined
  if (Array.isArray(params.order)) {
    return Object.fromEntries(
      (params.order as { field: string; direction: string }[]).map(({ field, direction }) => [field, direction === 'desc' ? -1 : 1]),
    )
  }
  return Object.fromEntries(Object.entries(objectOf(params, 'order', now)).map(([name, direction]) => [name, direction === -1 ? -1 : 1]))
}

const calculateDocument: Action = (context, params, call) => ({
  data: { total: context.store.count(collectionOf(params), objectOf(params, 'query', nowOf(call)), scopeOf(context, params, call)) },
})

const insertDocument: Action = async (context, params, call) => {
  const { data } = params
  if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a non-empty list of documents')
  const docs = data.map((text) => parsed(text, 'data', nowOf(call)))
  return { data: { insertedIds: await context.store.insert(collectionOf(params), docs, scopeOf(context, params, call)) } }
}

const modifyDocument: Action = async (context, params, call) => {
  const name = collectionOf(params)
  const scope = scopeOf(context, params, call)
  const query = objectOf(params, 'query', nowOf(call))
  const data = objectOf(params, 'data', nowOf(call))
  if (params.merge === true || isModifier(data)) {
    const modifier = isModifier(data) ? data : { $set: data }
    const { updated } = await context.store.update(name, query, modifier, params.multi === true, scope)
    if (updated > 0 || params.upsert !== true) return { data: { updated, upsert_id: null } }
    const [id] = await context.store.insert(name, [{ ...query, ...(modifier.$set as Doc | undefined) }], scope)
    return { data: { updated: 0, upsert_id: id } }
  }
  if (query._id === undefined) throw invalidParam('a document is replaced by its _id only')
  const { updated, upsertedId } = await context.store.replace(name, query._id, data, scope)
  return { data: { updated, upsert_id: upsertedId } }
}

const isModifier = (data: Doc): boolean => Object.keys(data).some((name) => name.startsWith('$'))

const modifyAndReturnDoc: Action = async (context, params, call) => {
  const data = objectOf(params, 'data', nowOf(call))
  const { updated, doc } = await context.store.update(
    collectionOf(params),
    objectOf(params, 'query', nowOf(call)),
    isModifier(data) ? data : { $set: data },
    false,
    scopeOf(context, params, call),
  )
  return { data: { updated, doc: doc === undefined ? null : wireText(doc) } }
}

const removeDocument: Action = async (context, params, call) => ({
  data: {
    deleted: await context.store.remove(
      collectionOf(params),
      objectOf(params, 'query', nowOf(call)),
      params.multi === true,
      scopeOf(context, params, call),
    ),
  },
})

const addCollection: Action = (context, params) => {
  context.store.addCollection(collectionOf(params))
  return {}
}

export const documentActions: Readonly<Record<string, Action>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
}
