import { database } from './sdk'
import type { Transaction } from './transact'

/** A query or update as the SDK takes it: field paths to values or commands. */
export type Fields = Readonly<Record<string, unknown>>

export interface ListOptions {
  readonly where?: Fields
  readonly orderBy: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** Always said: without it the platform returns 100. At most 1000. */
  readonly limit: number
  readonly skip?: number
}

/** How the platform words a duplicate key; it has no code of its own. */
const duplicateKey = /E11000|duplicate key|DuplicateWrite/i

/** True when a write failed because its id or a unique index is taken. */
export const isDuplicate = (error: unknown): boolean =>
  duplicateKey.test(error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error))

/** SDK rows are untyped; what a repository wrote is what it reads. */
const rows = <T>(result: unknown): T[] => (result as { data?: T[] }).data ?? []
const row = <T>(result: unknown): T | null => (result as { data?: T | null }).data ?? null
const updated = (result: unknown): number => (result as { stats?: { updated?: number } }).stats?.updated ?? 0

/**
 * One collection, typed. Only a domain's repository.ts makes one.
 * @param name the collection's name, from the domain's collections.ts
 */
export function table<T extends { readonly _id: string }>(name: string) {
  const all = () => database.collection(name)
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

    /** One guarded update: changes the document only while `guard` holds. True when it did. */
    change: async (id: string, guard: Fields, change: Fields): Promise<boolean> =>
      updated(
        await all()
          .where({ _id: id, ...guard })
          .update({ data: change as never }),
      ) === 1,

    list: async ({ where = {}, orderBy, limit, skip = 0 }: ListOptions): Promise<T[]> => {
      const ordered = orderBy.reduce((query, [field, direction]) => query.orderBy(field, direction), all().where(where))
      return rows<T>(await (skip > 0 ? ordered.skip(skip) : ordered).limit(limit).get())
    },

    /** The only document that matches, or null. */
    findBy: async (where: Fields): Promise<T | null> => rows<T>(await all().where(where).limit(1).get())[0] ?? null,

    /** Groups matching documents; `groups` states the most that can come back (the platform cuts at 20 otherwise). */
    group: async <G>(where: Fields, by: Fields, groups: number): Promise<G[]> =>
      ((await all().aggregate().match(where).group(by).limit(groups).end()) as { list?: G[] }).list ?? [],

    /** The same collection inside a transaction: by id only, as WeChat documents it. */
    within: (transaction: Transaction) => {
      const inside = transaction.collection(name)
      return {
        find: async (id: string): Promise<T | null> => row<T>(await inside.doc(id).get()),
        insert: async (document: T): Promise<void> => {
          await inside.add({ data: document })
        },
        update: async (id: string, change: Fields): Promise<void> => {
          await inside.doc(id).update({ data: change })
        },
      }
    },
  }
}
