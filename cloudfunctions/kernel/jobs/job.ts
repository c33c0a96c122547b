/** What a job is, when it is due, and what it may cost. Pure: times come from outside. */
import { addMinutes, dateOf, minuteOfDay } from '../../../src/shared/time'

/** `always`: at each tick. `every`: so many minutes after it began last. `at`: once a day, from this minute of Huaibei's day on. */
export type Due = 'always' | { readonly every: number } | { readonly at: number }

/** How long a run may still take. A job asks it before each page and each batch. */
export interface Budget {
  /** Milliseconds left; 0 when it is used up. */
  readonly left: () => number
}

/** What a run knows. */
export interface Run {
  /** The server's clock when the tick began, UTC ISO. */
  readonly now: string
  readonly requestId: string
  readonly budget: Budget
  /** Where the run before stopped, as it said; null at a fresh start. */
  readonly cursor: string | null
}

/** What a run came to. */
export interface Outcome {
  /** How many things it did. */
  readonly did: number
  /** There is more that is due: the next tick goes on, before whoever waits less long. */
  readonly more: boolean
  /** Where to go on; left out, it is kept as it was. */
  readonly cursor?: string | null
}

/** Work that comes back. It may run twice, or die anywhere: each step must bear that. */
export interface Job {
  readonly name: string
  readonly due: Due
  /** The most that one run takes, in milliseconds. One that takes longer is left behind, and the next goes on. */
  readonly budgetMs: number
  readonly run: (run: Run) => Promise<Outcome>
}

/** What is remembered of a job between ticks. */
export interface JobState {
  /** `<function>:<job>`. */
  readonly _id: string
  readonly function: string
  readonly name: string
  /** When it was begun last; the lock of one run at a time. */
  readonly startedAt: string
  readonly endedAt: string | null
  /** The last day on which a daily job came to its end. */
  readonly doneOn: string | null
  readonly cursor: string | null
  readonly did: number
  readonly tookMs: number
  /** Since when something due has been left over; null when it is up to date. */
  readonly behindSince: string | null
  /** Why the last run failed; null when it did not. */
  readonly failure: { readonly at: string; readonly message: string } | null
}

/** Is it due? A daily one until it came to its end today; another again at once while something is left over. */
export function isDue({ due }: Pick<Job, 'due'>, state: JobState | null, now: string): boolean {
  if (due === 'always' || state === null) return due === 'always' || !('at' in due) || minuteOfDay(now) >= due.at
  if ('at' in due) return minuteOfDay(now) >= due.at && state.doneOn !== dateOf(now)
  return state.behindSince !== null || addMinutes(state.startedAt, due.every) <= now
}

/** What is due, in the order in which it goes: who was begun longest ago first, so that nobody starves. */
export const inOrder = <J extends Pick<Job, 'name' | 'due'>>(
  jobs: readonly J[],
  states: ReadonlyMap<string, JobState>,
  now: string,
): readonly J[] =>
  jobs
    .filter((job) => isDue(job, states.get(job.name) ?? null, now))
    .map((job, at) => ({ job, at, since: states.get(job.name)?.startedAt ?? '' }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.at - b.at))
    .map(({ job }) => job)

/** This job's share of what is left of the tick: nobody gets less than an equal one, and what is not used passes on. */
export const shareOf = (budgetMs: number, leftMs: number, jobsLeft: number): number =>
  Math.max(0, Math.min(budgetMs, Math.floor(leftMs / Math.max(1, jobsLeft))))

/** What is remembered after a run. */
export function after(
  before: JobState,
  ended: { readonly outcome: Outcome | null; readonly failure: string | null; readonly at: string; readonly tookMs: number },
) {
  const { outcome, failure, at, tookMs } = ended
  const behind = outcome === null || outcome.more
  return {
    endedAt: at,
    doneOn: behind ? before.doneOn : dateOf(before.startedAt),
    cursor: outcome?.cursor === undefined ? before.cursor : outcome.cursor,
    did: outcome?.did ?? 0,
    tookMs,
    behindSince: behind ? (before.behindSince ?? before.startedAt) : null,
    failure: failure === null ? null : { at, message: failure },
  }
}
