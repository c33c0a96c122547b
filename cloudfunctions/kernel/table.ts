import type { Page } from '../../src/shared/paging'
import { push } from './commands'
import type { Change, Guard, Through } from './fields'
import { firstsOf, type First, type FirstsOptions } from './firsts'
import type { ListOptions, PageOptions } from './lists'
import type { PathOf } from './paths'
import { pageFrom } from './paging'
import { database } from './sdk'
import type { Transaction } from './transact'

/** An entry of a document's own history, if it carries one. */
type EventOf<T> = T extends { readonly events: readonly (infer E)[] } ? E : never

/** Documents a query when all are wanted, and the most queries that may take. */
const chunk = 500
const mostChunks = 100

/** How the platform words a duplicate key; it has no code of its own. */
const duplicateKey = /E11000|duplicate key|DuplicateWrite/i

/** True when a write failed because its id or a unique index is taken. */
export const isDuplicate = (error: unknown): boolean =>
  duplicateKey.test(error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error))

/** A stage of an aggregation, in the database's own words. */
export type Stage = readonly ['project' | 'group' | 'sort' | 'unwind', object]

/** An aggregation under way; the SDK's own types know no stage by name. */
interface Pipe extends Readonly<Record<Stage[0], (value: object) => Pipe>> {
  limit(most: number): Pipe
  end(): Promise<unknown>
}

/** SDK rows are untyped; what a repository wrote is what it reads. */
const rows = <T>(result: unknown): T[] => (result as { data?: T[] }).data ?? []
const row = <T>(result: unknown): T | null => (result as { data?: T | null }).data ?? null
const updated = (result: unknown): number => (result as { stats?: { updated?: number } }).stats?.updated ?? 0

/** The change with the entry of history that goes with it. */
const withEvent = <T>(change: Change<T>, event: EventOf<T> | undefined): object =>
  event === undefined ? change : { ...change, events: push([event]) }

/** Writes paths that go through a record; see fields.ts. */
export const through = <T>(): Through<T> => ({
  where: (path, asked) => ({ [path]: asked }) as Guard<T>,
  write: (path, written) => ({ [path]: written }) as Change<T>,
})

/**
 * One collection, typed: what is asked of its documents and written into them is held to `T`. Only a `repository.ts` makes one.
 * @param name the collection's name, from the domain's collections.ts
 */
export function table<T extends { readonly _id: string }>(name: string) {
  const all = () => database.collection(name)
  const list = async ({ where, orderBy, limit, skip = 0 }: ListOptions<T>): Promise<T[]> => {
    const ordered = orderBy.reduce((query, [field, direction]) => query.orderBy(field, direction), all().where(where ?? {}))
    return rows<T>(await (skip > 0 ? ordered.skip(skip) : ordered).limit(limit).get())
  }
  return {
    /** The document, or null. */
    find: async (id: string): Promise<T | null> => row<T>(await all().doc(id).get({})),

    /** Adds a document. `exists` when its id or a unique index is taken: nothing was written then. */
    insert: async (document: T): Promise<'inserted' | 'exists'> => {
      try {
        await all().add({ data: document as never })
        return 'inserted'
      } catch (error) {
        if (isDuplicate(error)) return 'exists'
        throw error
      }
    },

    /** Writes the whole document, new or not. */
    put: async ({ _id, ...data }: T): Promise<void> => {
      await all()
        .doc(_id)
        .set({ data: data as never })
    },

    /**
     * One guarded update: changes the document only while `guard` holds. True when it did.
     * @param event what happened, pushed into the document's history in the same update
     */
    change: async (id: string, guard: Guard<T>, change: Change<T>, event?: EventOf<T>): Promise<boolean> =>
      updated(
        await all()
          .where({ _id: id, ...guard })
          .update({ data: withEvent(change, event) as never }),
      ) === 1,

    list,

    /**
     * All of a list, page by page; for what is bounded by the city, not by time.
     * @throws when there are more than 50,000: nothing ends silently
     */
    every: async (options: Omit<ListOptions<T>, 'limit' | 'skip'>): Promise<T[]> => {
      const found: T[] = []
      for (let i = 0; i < mostChunks; i++) {
        const some = await list({ ...options, limit: chunk, skip: i * chunk })
        found.push(...some)
        if (some.length < chunk) return found
      }
      throw new Error(`There are more than ${mostChunks * chunk} in ${name}`)
    },

    /** One page of a list, and where the next begins. Documents of one moment never fall between two pages. */
    page: (options: PageOptions<T>): Promise<Page<T>> => pageFrom(list, options),

    /** One page of the first of each: see firsts.ts. */
    firsts: (options: FirstsOptions<T>): Promise<Page<First<T>>> => firstsOf(name, list, options),

    /** The only document that matches, or null. */
    findBy: async (where: Guard<T>): Promise<T | null> => rows<T>(await all().where(where).limit(1).get())[0] ?? null,

    /**
     * Counts matching documents by fields. `isSet` asks only whether a field holds something.
     * @param most the most groups that can come back (the platform cuts at 20 otherwise)
     */
    countBy: async <G>(
      where: Guard<T>,
      by: Readonly<Record<keyof G & string, PathOf<T> | { readonly isSet: PathOf<T> }>>,
      most: number,
    ) => {
      const key = Object.fromEntries(
        Object.entries<PathOf<T> | { readonly isSet: PathOf<T> }>(by).map(([as, field]) => [
          as,
          typeof field === 'string' ? `$${field}` : { $ne: [`$${field.isSet}`, null] },
        ]),
      )
      const counted: unknown = await all()
        .aggregate()
        .match(where)
        .group({ _id: key, count: { $sum: 1 } })
        .limit(most)
        .end()
      return ((counted as { list?: { _id: G; count: number }[] }).list ?? []).map(({ _id, count }) => ({ ..._id, count }))
    },

    /**
     * What the database makes of matching documents, stage by stage, so that only what is shown is fetched.
     * @param most the most rows that can come back (the platform cuts at 20 otherwise)
     */
    rows: async <R>(where: Guard<T>, stages: readonly Stage[], most: number): Promise<R[]> => {
      const piped = stages.reduce((pipe, [name, value]) => pipe[name](value), all().aggregate().match(where) as unknown as Pipe)
      return ((await piped.limit(most).end()) as { list?: R[] }).list ?? []
    },

    /** The same collection inside a transaction: by id only, as WeChat documents it. */
    within: (transaction: Transaction) => {
      const inside = transaction.collection(name)
      return {
        find: async (id: string): Promise<T | null> => row<T>(await inside.doc(id).get()),
        insert: async (document: T): Promise<void> => {
          await inside.add({ data: document })
        },
        update: async (id: string, change: Change<T>, event?: EventOf<T>): Promise<void> => {
          await inside.doc(id).update({ data: withEvent(change, event) })
        },
      }
    },
  }
}
