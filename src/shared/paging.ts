/**
 * Lists come in pages, so that nothing ends silently: `next` says that there is more, and is what `before` takes to go on. It is opaque to
 * the phone.
 */
import { mostPerPage, usualPerPage } from './pageSizes'
import * as z from './schema'

export { mostPerPage } from './pageSizes'

const cursor = z.string().check(z.regex(/^[A-Za-z0-9:._~-]{1,200}$/, '翻页的位置不对，请从头再看。'))

/** What a list's action takes: where the page before ended, and how many. */
export const paged = {
  before: z.optional(cursor),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(mostPerPage)), usualPerPage),
}

/** What it gives: one page, and where the next begins; null at the end. */
export const pageOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.nullable(z.string()) })

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
