/** Counting in one small document, under the revision that was read: however many calls come at once, no more pass than there is room for. */
import { documentOf, isFull, withDeed, withoutDeed, withoutGone, type Doing, type Full, type Tally } from '../../../src/shared/limits/tally'
import { addMinutes } from '../../../src/shared/time'

/** A document that holds a tally. */
type Counted = Tally & { readonly _id: string; readonly rev: number }

/** What a repository lends. */
export interface TallyStore<T extends Counted> {
  readonly fresh: (person: string) => T
  readonly find: (person: string) => Promise<T | null>
  readonly insert: (fresh: T) => Promise<'inserted' | 'exists'>
  /** Writes what was made of the one that was read. False when somebody else was faster. */
  readonly replace: (read: T, next: T) => Promise<boolean>
}

/**
 * The documents themselves, asked only where there seems to be no room: what a death left counted, and what is over, takes none.
 * Each answers the ids it finds: those that were made, those still in use.
 */
export interface Truth {
  readonly done?: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  readonly inUse?: (ids: readonly string[]) => Promise<ReadonlySet<string>>
}

/** No function lives longer: what was counted before this may no longer be on its way. */
const onTheWayMinutes = 1
const tries = 80
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(60, 5 * attempt)))

/**
 * Counts what a person is about to do.
 * @param doing what it is, by what stands in the document; or why it may not be
 * @returns null when it is counted, else why there is no room
 */
export async function countIn<T extends Counted>(
  store: TallyStore<T>,
  person: string,
  doing: (known: T) => Doing | Full,
  now: string,
  truth: Truth = {},
): Promise<Full | null> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const read = await store.find(person)
    const known = read ?? store.fresh(person)
    const wanted = doing(known)
    if (isFull(wanted)) return wanted
    const next = await withRoom(known, wanted, now, truth)
    if (isFull(next)) return next
    if (read === null ? (await store.insert(next)) === 'inserted' : await store.replace(read, next)) return null
    await pause(attempt)
  }
  // Worded as a conflict: the person hears "busy, try again", and the same request sent again is safe.
  throw new Error('TransactionConflict: the limits changed at every try')
}

/** The tally with it; where there is no room, what is not there any more is taken out first. */
async function withRoom<T extends Counted>(known: T, wanted: Doing, now: string, truth: Truth): Promise<T | Full> {
  let tally = known
  for (const list of ['done', 'inUse'] as const) {
    const next = withDeed(tally, wanted, now)
    const look = truth[list]
    if (!isFull(next) || look === undefined || next.full !== (list === 'done' ? 'rate' : 'inUse')) continue
    const before = addMinutes(now, -onTheWayMinutes)
    const old = (tally[list][wanted.deed] ?? []).filter(({ at }) => at <= before).map(documentOf)
    if (old.length > 0) tally = withoutGone(tally, wanted.deed, list, await look(old), before)
  }
  return withDeed(tally, wanted, now)
}

/** Takes back what was counted for a call that was refused, or that found it made already. */
export async function uncountIn<T extends Counted>(store: TallyStore<T>, person: string, doing: Doing): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const read = await store.find(person)
    if (read === null || (await store.replace(read, withoutDeed(read, doing)))) return
    await pause(attempt)
  }
}
