import type { Page } from '../../src/shared/paging'
import { gte, lte } from './commands'
import type { Guard } from './fields'
import type { ListOptions, PageOptions } from './table'

/** Documents of one moment that are looked through at a time; a list rarely has more of them. */
const ofOneMoment = 20

const valueOf = (document: object, field: string): string => {
  const value: unknown = field.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], document)
  return typeof value === 'string' ? value : ''
}

/** Where a page ended: the value it is ordered by, and the id. */
export const cursorOf = (document: { readonly _id: string }, field: string): string => `${valueOf(document, field)}~${document._id}`

/**
 * One page. It asks the ordering field alone, so that an ordinary index serves; what the page before had of the same moment is left out
 * by id.
 */
export async function pageFrom<T extends { readonly _id: string }>(
  list: (options: ListOptions<T>) => Promise<T[]>,
  { where, orderBy: [field, direction], before, limit }: PageOptions<T>,
): Promise<Page<T>> {
  const found: T[] = []
  const [value = '', id = ''] = before?.split('~') ?? []
  const isOver = (document: T) => {
    const own = valueOf(document, field)
    return before === undefined || own !== value || (direction === 'asc' ? document._id > id : document._id < id)
  }
  const on = before === undefined ? {} : { [field]: direction === 'asc' ? gte(value) : lte(value) }
  const size = limit + 1 + (before === undefined ? 0 : ofOneMoment)
  for (let skip = 0; found.length <= limit; skip += size) {
    const some = await list({
      where: { ...where, ...on } as Guard<T>,
      orderBy: [
        [field, direction],
        ['_id' as typeof field, direction],
      ],
      limit: size,
      skip,
    })
    found.push(...some.filter(isOver))
    if (some.length < size) break
  }
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? cursorOf(last, field) : null }
}
