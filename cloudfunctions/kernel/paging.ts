import type { Page } from '../../src/shared/paging'
import { both, gt, gte, lte, type Condition } from './commands'
import type { Guard } from './fields'
import type { ListOptions, Order, PageOptions } from './lists'
import type { PathOf } from './paths'

/** Documents of one moment that are looked through at a time; a list rarely has more of them. */
const ofOneMoment = 20

const fieldOf = (document: object, field: string): unknown =>
  field.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], document)

const valueOf = (document: object, field: string): string => {
  const value = fieldOf(document, field)
  return typeof value === 'string' ? value : ''
}

/** Where a page ended: what goes before (if anything does), the value it is ordered by, and the id. */
export const cursorOf = (document: { readonly _id: string }, field: string, first?: string): string =>
  [...(first === undefined ? [] : [String(fieldOf(document, first))]), valueOf(document, field), document._id].join('~')

type Bound = string | number
type List<T> = (options: ListOptions<T>) => Promise<T[]>

/** A bound of a page beside what is asked of its field already: it never widens the list. Of a field that must hold one value nothing more is asked. */
function narrowed<T>(where: Guard<T> | undefined, field: PathOf<T>, bound: Condition<Bound>): Guard<T> {
  const asked = (where as Readonly<Record<string, Condition<Bound> | Bound | undefined>> | undefined)?.[field]
  return { ...where, [field]: asked === undefined ? bound : typeof asked === 'object' ? both(bound, asked) : asked } as Guard<T>
}

const inOrder = <T>(first: PathOf<T> | undefined, [field, direction]: PageOptions<T>['orderBy']): Order<T> => [
  ...(first === undefined ? [] : [[first, 'asc'] as const]),
  [field, direction],
  ['_id' as PathOf<T>, direction],
]

/**
 * What comes after a cursor, `limit` documents at most. It asks the ordering field alone, so that an ordinary index serves; what the page
 * before had of the same moment is left out by id.
 */
async function after<T extends { readonly _id: string }>(
  list: List<T>,
  { where, orderBy, limit }: Pick<PageOptions<T>, 'where' | 'orderBy' | 'limit'>,
  cursor: string,
): Promise<T[]> {
  const [field, direction] = orderBy
  const [value = '', id = ''] = cursor.split('~')
  const isOver = (document: T) => valueOf(document, field) !== value || (direction === 'asc' ? document._id > id : document._id < id)
  const options = {
    where: narrowed(where, field, direction === 'asc' ? gte<Bound>(value) : lte<Bound>(value)),
    orderBy: inOrder(undefined, orderBy),
    limit: limit + ofOneMoment,
  }
  const found: T[] = []
  for (let skip = 0; found.length < limit; skip += options.limit) {
    const some = await list({ ...options, skip })
    found.push(...some.filter(isOver))
    if (some.length < options.limit) break
  }
  return found.slice(0, limit)
}

/** The same where a number goes first: what is left of the cursor's own number, then the greater ones. */
async function afterFirst<T extends { readonly _id: string }>(
  list: List<T>,
  first: PathOf<T>,
  { where, orderBy, limit }: Pick<PageOptions<T>, 'where' | 'orderBy' | 'limit'>,
  cursor: string,
): Promise<T[]> {
  const cut = cursor.indexOf('~')
  const number = Number(cursor.slice(0, cut))
  const own = await after(list, { where: { ...where, [first]: number } as Guard<T>, orderBy, limit }, cursor.slice(cut + 1))
  if (own.length === limit) return own
  const greater = { where: narrowed(where, first, gt<Bound>(number)), orderBy: inOrder(first, orderBy), limit: limit - own.length }
  return [...own, ...(await list(greater))]
}

/** One page. One document more than it holds is looked for, to know whether there is more. */
export async function pageFrom<T extends { readonly _id: string }>(
  list: List<T>,
  { where, orderBy, first, before, limit }: PageOptions<T>,
): Promise<Page<T>> {
  const options = { where, orderBy, limit: limit + 1 }
  const found =
    before === undefined
      ? await list({ where, orderBy: inOrder(first, orderBy), limit: limit + 1 })
      : await (first === undefined ? after(list, options, before) : afterFirst(list, first, options, before))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? cursorOf(last, orderBy[0], first) : null }
}

/**
 * One page of several lists that are ordered by the same field, each read from where the page before ended: a position in the whole is
 * one in each part.
 * @param pages the same page of each list, each with up to `limit` documents
 */
export function mergePages<T extends { readonly _id: string }>(
  pages: readonly Page<T>[],
  [field, direction]: PageOptions<T>['orderBy'],
  limit: number,
): Page<T> {
  const sign = direction === 'asc' ? 1 : -1
  const found = pages
    .flatMap(({ items }) => items)
    .map((document) => ({ document, at: cursorOf(document, field) }))
    .sort((a, b) => (a.at < b.at ? -sign : a.at > b.at ? sign : 0))
  const last = found[limit - 1] ?? found.at(-1)
  const more = found.length > limit || pages.some(({ next }) => next !== null)
  return { items: found.slice(0, limit).map(({ document }) => document), next: more && last !== undefined ? last.at : null }
}
