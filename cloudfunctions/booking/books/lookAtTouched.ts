/**
 * Looks at what was touched, once for each touch, a minute after it: no function lives that long, so whoever wrote is done or dead by then.
 * The job's cursor is the moment up to which everything was looked at, so that each minute costs what that minute touched.
 */
import type { Page } from '../../../src/shared/paging'
import { addHours, addMinutes } from '../../../src/shared/time'
import { inPages, type Outcome, type Run } from '../../kernel'

const settledAfterMinutes = 1
/** How far back a first run looks. */
const firstHours = 24

/** Which claims and entries are to be looked at, by the moment they were made: `[from, before)`. */
export interface Span {
  readonly from: string
  readonly before: string
  /** Where this window of touches begins: what says of itself when it was touched need not be looked at from before. */
  readonly since: string
}

interface Touched<T, Known> {
  /**
   * What was touched in `[since, until]`, in that order: up to this very moment, not only up to when the tick began. One that was touched in
   * between may hold something of this window, which the next window has no eye for. What a clock that goes wrong has touched far ahead of us
   * waits for its time: or each tick would look at it.
   */
  readonly page: (since: string, until: string, before: string | undefined) => Promise<Page<T>>
  /** What has to be known of a page's things, read for all of them at once. */
  readonly read: (things: readonly T[], span: Span) => Promise<Known>
  readonly look: (thing: T, known: Known, span: Span, now: string) => Promise<unknown>
  /** Touches it again, so that one whose turn failed has another. */
  readonly touch: (id: string, now: string) => Promise<unknown>
}

/** `<since>` or, in the middle of a window, `<since>|<where its last page began>`. */
function positionOf(cursor: string | null, now: string): { since: string; start: string | undefined } {
  const [since = '', start] = (cursor ?? addHours(now, -firstHours)).split('|')
  return { since, start: start === '' ? undefined : start }
}

export async function lookAtTouched<T extends { readonly _id: string; readonly touchedAt: string }, Known>(
  run: Run,
  name: string,
  { page, read, look, touch }: Touched<T, Known>,
): Promise<Outcome> {
  const { now } = run
  const settled = addMinutes(now, -settledAfterMinutes)
  // No run lasts longer.
  const until = addMinutes(now, settledAfterMinutes)
  const { since, start } = positionOf(run.cursor, now)
  let reached = start
  let missed = false
  const outcome = await inPages<{ readonly thing: T; readonly known: Known }>(run, name, {
    page: async (before = start) => {
      reached = before
      const { items, next } = await page(since, until, before)
      const known = await read(items, { from: '', before: settled, since })
      return { items: items.map((thing) => ({ thing, known })), next }
    },
    work: async ({ thing, known }) => {
      // Touched again within the last minute it will have its turn; what was made before that minute is not made to wait for calm.
      const span = { from: thing.touchedAt < settled ? '' : since, before: settled, since }
      try {
        await look(thing, known, span, now)
      } catch (error) {
        await touch(thing._id, now).catch(() => (missed = true))
        throw error
      }
    },
  })
  // What could not even be touched is looked at from the start again.
  if (missed) return { ...outcome, cursor: run.cursor }
  const isThrough = run.budget.left() > 0 || (reached ?? '') >= settled
  return { ...outcome, cursor: isThrough ? settled : `${since}|${reached ?? ''}` }
}
