/** What one account has done lately and has in use: small, bounded, and changed by these pure steps alone. */
import { freeFrom, lately, type Deed } from './rates'

/** One thing done, or in use. */
export interface Done {
  /** Names it, so that the same sent twice is counted once. A second word makes another deed about the same document. */
  readonly id: string
  /** When it was done first, or taken into use last; UTC ISO. */
  readonly at: string
  /** How many calls came to it or are on their way; whoever was refused takes their own back, and the last one it. */
  readonly calls: number
}

export interface Tally {
  readonly done: Readonly<Partial<Record<Deed, readonly Done[]>>>
  readonly inUse: Readonly<Partial<Record<Deed, readonly Done[]>>>
}

/** Something that somebody is about to do. */
export interface Doing {
  readonly deed: Deed
  readonly id: string
  /** What it takes into use until it is over, of at most so many at a time. */
  readonly uses?: { readonly id: string; readonly most: number }
}

/** Why there is no room: too often (until then), too much at a time, or paused (until then). Moments are UTC ISO. */
export type Full = { readonly full: 'rate' | 'paused'; readonly until: string } | { readonly full: 'inUse' }

export const isFull = (value: object): value is Full => 'full' in value

const has = (list: readonly Done[], id: string): boolean => list.some((one) => one.id === id)

const withCall = (list: readonly Done[], id: string, now: string, at: 'first' | 'last'): readonly Done[] =>
  has(list, id)
    ? list.map((one) => (one.id === id ? { ...one, calls: one.calls + 1, ...(at === 'last' && { at: now }) } : one))
    : [...list, { id, at: now, calls: 1 }]

const withoutCall = (list: readonly Done[], id: string): readonly Done[] =>
  list.map((one) => (one.id === id ? { ...one, calls: one.calls - 1 } : one)).filter(({ calls }) => calls > 0)

/** The tally with it, or why there is no room for it. Sent again under the same id it takes none. */
export function withDeed<T extends Tally>(tally: T, { deed, id, uses }: Doing, now: string): T | Full {
  const done = lately(deed, tally.done[deed] ?? [], now)
  const until = has(done, id) ? null : freeFrom(deed, done, now)
  if (until !== null) return { full: 'rate', until }
  const inUse = tally.inUse[deed] ?? []
  if (uses !== undefined && !has(inUse, uses.id) && inUse.length >= uses.most) return { full: 'inUse' }
  return {
    ...tally,
    done: { ...tally.done, [deed]: withCall(done, id, now, 'first') },
    inUse: uses === undefined ? tally.inUse : { ...tally.inUse, [deed]: withCall(inUse, uses.id, now, 'last') },
  }
}

/** The tally without this call: it was refused, or another made it. */
export const withoutDeed = <T extends Tally>(tally: T, { deed, id, uses }: Doing): T => ({
  ...tally,
  done: { ...tally.done, [deed]: withoutCall(tally.done[deed] ?? [], id) },
  inUse: uses === undefined ? tally.inUse : { ...tally.inUse, [deed]: withoutCall(tally.inUse[deed] ?? [], uses.id) },
})

/** The document that it is about. */
export const documentOf = ({ id }: Pick<Done, 'id'>): string => id.split(' ')[0] ?? id

/** The tally without what a look at the documents themselves does not find. What is younger than `before` may still be on its way. */
export const withoutGone = <T extends Tally>(
  tally: T,
  deed: Deed,
  list: 'done' | 'inUse',
  found: ReadonlySet<string>,
  before: string,
): T => ({
  ...tally,
  [list]: { ...tally[list], [deed]: (tally[list][deed] ?? []).filter((one) => one.at > before || found.has(documentOf(one))) },
})
