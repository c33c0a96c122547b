import type { Page } from '../../src/shared/paging'
import { isIn } from './commands'
import type { Guard } from './fields'
import type { ListOptions } from './lists'
import type { PathOf } from './paths'
import { database, _ } from './sdk'

/** How the first of each is asked for. */
export interface FirstsOptions<T> {
  readonly where: Guard<T>
  /** Of each value of this field one document stands in the list. */
  readonly by: PathOf<T>
  /** A number, the smallest first; then a moment, the earliest first; then the id. */
  readonly orderBy: readonly [number: PathOf<T>, moment: PathOf<T>]
  /** Where the page before ended: its `next`. */
  readonly before: string | undefined
  readonly limit: number
}

/** The first document of those that share a value, and how many come behind it. */
export interface First<T> {
  readonly document: T
  readonly behind: number
}

interface Group {
  readonly id: string
  readonly number: number
  readonly moment: string
  readonly count: number
}

const cursorOf = ({ number, moment, id }: Group): string => [number, moment, id].join('~')

/** What comes after a cursor; null at the top, and for one that nobody gave out. */
function after(cursor: string | undefined): object | null {
  const [number = '', moment = '', id = ''] = (cursor ?? '').split('~')
  if (number === '' || !Number.isFinite(Number(number))) return null
  const n = Number(number)
  return _.or([{ number: _.gt(n) }, { number: n, moment: _.gt(moment) }, { number: n, moment, id: _.gt(id) }])
}

/**
 * One page of groups, in two operations whatever there is: one finds the first of each group in the order of an index, one brings those
 * documents. Nothing is stored for it, so that nothing can be wrong after two changes at once.
 * @param list reads documents of the same collection
 */
export async function firstsOf<T extends { readonly _id: string }>(
  name: string,
  list: (options: ListOptions<T>) => Promise<T[]>,
  { where, by, orderBy: [number, moment], before, limit }: FirstsOptions<T>,
): Promise<Page<First<T>>> {
  const grouped = database
    .collection(name)
    .aggregate()
    .match(where)
    .sort({ [number]: 1, [moment]: 1 })
    .group({
      _id: `$${by}`,
      id: { $first: '$_id' },
      number: { $first: `$${number}` },
      moment: { $first: `$${moment}` },
      count: { $sum: 1 },
    })
  const from = after(before)
  const found: unknown = await (from === null ? grouped : grouped.match(from))
    .sort({ number: 1, moment: 1, id: 1 })
    .limit(limit + 1)
    .end()
  const groups = (found as { list?: Group[] }).list ?? []
  const shown = groups.slice(0, limit)
  const last = shown[shown.length - 1]
  const next = groups.length > limit && last !== undefined ? cursorOf(last) : null
  const documents = new Map((await bring(list, where, shown)).map((document) => [document._id, document]))
  // What has moved on between the two looks is left out.
  const items = shown.flatMap(({ id, count }) => {
    const document = documents.get(id)
    return document === undefined ? [] : [{ document, behind: count - 1 }]
  })
  return { items, next }
}

const bring = <T extends { readonly _id: string }>(
  list: (options: ListOptions<T>) => Promise<T[]>,
  where: Guard<T>,
  groups: readonly Group[],
): Promise<T[]> =>
  groups.length === 0
    ? Promise.resolve([])
    : list({
        where: { ...where, _id: isIn(groups.map(({ id }) => id)) } as Guard<T>,
        orderBy: [['_id' as PathOf<T>, 'asc']],
        limit: groups.length,
      })
