/**
 * Stands where wx-server-sdk stands, so that thousands of histories fit into a minute: the kernel and every handler are the real ones, and
 * so are the operators and transactions of the store; what is left out is the way between them (requests, EJSON).
 */
import { randomUUID } from 'node:crypto'
import { memoryStore } from '../../../local-cloud/fixtures/memory'
import { aggregate } from '../../../local-cloud/store/aggregate'
import type { Doc } from '../../../local-cloud/store/records'
import type { Scope, Store } from '../../../local-cloud/store/store'
import type { CollectionSpec } from '../../../cloudfunctions/kernel'
import { onDeath, operation } from './steps'

let store: Store = memoryStore()

/** An empty database. Answers how to read it behind everybody's back. */
export function openStore(specs: readonly CollectionSpec[], documents: Readonly<Record<string, readonly object[]>>) {
  store = memoryStore()
  for (const { name, indexes } of specs) store.ensureCollection(name, indexes)
  const opened = store
  const ready = Promise.all(Object.entries(documents).map(([name, docs]) => opened.insert(name, docs as Doc[])))
  return { ready, all: <T>(name: string): readonly T[] => opened.find(name, { query: {} }) as T[] }
}

/** Conditions on one field, in the database's own words. */
class Asked {
  readonly all: readonly Doc[]
  constructor(...all: readonly Doc[]) {
    this.all = all
  }
  and(other: Asked): Asked {
    return new Asked(...this.all, ...other.all)
  }
}
/** A change of one field. */
class Changed {
  readonly operator: string
  readonly value: unknown
  constructor(operator: string, value: unknown) {
    this.operator = operator
    this.value = value
  }
}

const command = {
  gt: (value: unknown) => new Asked({ $gt: value }),
  gte: (value: unknown) => new Asked({ $gte: value }),
  lt: (value: unknown) => new Asked({ $lt: value }),
  lte: (value: unknown) => new Asked({ $lte: value }),
  neq: (value: unknown) => new Asked({ $ne: value }),
  in: (values: readonly unknown[]) => new Asked({ $in: values }),
  exists: (there: boolean) => new Asked({ $exists: there }),
  and: (one: Asked, other: Asked) => one.and(other),
  set: (value: unknown) => new Changed('$set', value),
  inc: (by: number) => new Changed('$inc', by),
  remove: () => new Changed('$unset', ''),
  push: (entries: readonly unknown[]) => new Changed('$push', { $each: entries }),
  pull: (entry: unknown) => new Changed('$pull', entry),
}

/** One condition for each field where that says the same: the store finds those faster. */
function queryOf(where: Readonly<Record<string, unknown>>): Doc {
  const query: Doc = {}
  for (const [path, asked] of Object.entries(where)) {
    const conditions = asked instanceof Asked ? asked.all : [{ $eq: asked }]
    const names = conditions.flatMap(Object.keys)
    if (new Set(names).size < names.length) return { $and: conditionsOf(where) }
    query[path] = asked instanceof Asked ? Object.assign({}, ...conditions) : asked
  }
  return query
}

const conditionsOf = (where: Readonly<Record<string, unknown>>): Doc[] =>
  Object.entries(where).flatMap(([path, asked]) =>
    asked instanceof Asked ? asked.all.map((one) => ({ [path]: one })) : [{ [path]: asked }],
  )

function modifierOf(data: Readonly<Record<string, unknown>>): Doc {
  const modifier: Record<string, Record<string, unknown>> = {}
  for (const [path, written] of Object.entries(data)) {
    const { operator, value } = written instanceof Changed ? written : new Changed('$set', written)
    modifier[operator] = { ...modifier[operator], [path]: value }
  }
  return modifier
}

/** The SDK throws a message where the store has a code. */
const asSaid = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    throw new Error(`errMsg: ${code} ${message}`)
  }
}
const run = <T>(work: () => T | Promise<T>): Promise<T> => operation(() => asSaid(work))

function collection(name: string, scope?: Scope) {
  const list = (query: Doc, order: Record<string, 1 | -1>, offset: number, limit: number) => ({
    orderBy: (field: string, direction: string) => list(query, { ...order, [field]: direction === 'asc' ? 1 : -1 }, offset, limit),
    skip: (count: number) => list(query, order, count, limit),
    limit: (count: number) => list(query, order, offset, count),
    get: () => run(() => ({ data: store.find(name, { query, order, offset, limit }, scope) })),
    update: ({ data }: { data: Record<string, unknown> }) =>
      run(async () => ({ stats: { updated: (await store.update(name, query, modifierOf(data), true, scope)).updated } })),
  })
  return {
    where: (where: Record<string, unknown>) => list(queryOf(where), {}, 0, 100),
    doc: (_id: string) => ({
      get: () => run(() => ({ data: store.find(name, { query: { _id } }, scope)[0] ?? null })),
      set: ({ data }: { data: Doc }) => run(() => store.replace(name, _id, data, scope)),
      update: ({ data }: { data: Record<string, unknown> }) => run(() => store.update(name, { _id }, modifierOf(data), false, scope)),
    }),
    aggregate: () => ({ match: (where: Record<string, unknown>) => pipe(name, queryOf(where), []) }),
    add: ({ data }: { data: Doc }) => run(() => store.insert(name, [{ _id: randomUUID(), ...data }], scope)),
  }
}

interface Pipe extends Readonly<Record<'project' | 'group' | 'sort' | 'unwind' | 'limit', (value: unknown) => Pipe>> {
  end(): Promise<{ readonly list: readonly Doc[] }>
}

const pipe = (name: string, query: Doc, stages: readonly Doc[]): Pipe => {
  const and = (stage: string) => (value: unknown) => pipe(name, query, [...stages, { [`$${stage}`]: value }])
  return {
    project: and('project'),
    group: and('group'),
    sort: and('sort'),
    unwind: and('unwind'),
    limit: and('limit'),
    end: () => run(() => ({ list: aggregate(store.find(name, { query }), stages, () => []) })),
  }
}
async function startTransaction() {
  const transactionId = await run(() => store.begin())
  const opened = store
  // The platform lets go of a dead instance's documents after 30 s; here nobody waits for that.
  const abort = () => void quietly(() => opened.abort(transactionId))
  const dying = onDeath().add(abort)
  const over = () => dying.delete(abort)
  return {
    collection: (name: string) => collection(name, { transactionId }),
    commit: () => run(() => store.commit(transactionId)).finally(over),
    rollback: () => run(() => store.abort(transactionId)).finally(over),
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // It has ended already.
  }
}

const cloud = {
  DYNAMIC_CURRENT_ENV: 'here',
  init: () => undefined,
  database: () => ({ command, collection, startTransaction }),
  getWXContext: () => ({}),
}
export default cloud
