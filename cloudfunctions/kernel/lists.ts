/** How a list is asked for. */
import type { Guard } from './fields'
import type { PathOf } from './paths'

export type Order<T> = readonly (readonly [field: PathOf<T>, direction: 'asc' | 'desc'])[]

export interface ListOptions<T> {
  readonly where?: Guard<T>
  readonly orderBy: Order<T>
  /** Always said: without it the platform returns 100. At most 1000. */
  readonly limit: number
  readonly skip?: number
}

export interface PageOptions<T> {
  readonly where?: Guard<T>
  /** The field the list is ordered by, a moment or a date; documents of one moment are ordered by id. */
  readonly orderBy: readonly [field: PathOf<T>, direction: 'asc' | 'desc']
  /** A number that goes before that, the smallest first: an urgency. */
  readonly first?: PathOf<T>
  /** Where the page before ended: its `next`. */
  readonly before: string | undefined
  readonly limit: number
}
