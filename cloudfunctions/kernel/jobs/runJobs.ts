import { addMinutes } from '../../../src/shared/time'
import { log } from '../log'
import { after, inOrder, shareOf, type Budget, type Job, type JobState, type Outcome } from './job'
import { begin, end, listStates } from './repository'

/** A job that is behind for longer says so in the log. */
const lateAfterMinutes = 10
/** How long past its budget a job may take to notice that it is used up. */
const graceMs = 250

/** A stopwatch that only runs forward, whatever the tests say that the time is. */
const stopwatch = () => {
  const began = performance.now()
  return () => performance.now() - began
}

const messageOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

/** Runs it, but never longer than its share: one that hangs is left behind. */
async function within(run: (budget: Budget) => Promise<Outcome>, share: number): Promise<Outcome> {
  const took = stopwatch()
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Over its budget of ${share} ms`)), share + graceMs)
  })
  try {
    return await Promise.race([run({ left: () => Math.max(0, share - took()) }), over])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * One tick: each job that is due gets its share of `tickMs`, who waits longest first. A job that throws or hangs is written down and
 * never keeps another from running; what is left over goes first the next time.
 */
export async function runJobs(functionName: string, jobs: readonly Job[], now: string, requestId: string, tickMs: number): Promise<void> {
  const took = stopwatch()
  const states = new Map((await listStates(functionName)).map((state) => [state.name, state]))
  const due = inOrder(jobs, states, now)
  for (const [i, job] of due.entries()) {
    const share = shareOf(job.budgetMs, tickMs - took(), due.length - i)
    const state = await begin(functionName, job.name, states.get(job.name) ?? null, now)
    if (state !== null) await runOne(functionName, job, state, { now, requestId, share })
  }
}

async function runOne(
  functionName: string,
  job: Job,
  state: JobState,
  { now, requestId, share }: { readonly now: string; readonly requestId: string; readonly share: number },
): Promise<void> {
  const took = stopwatch()
  const say = (code: string, detail: string) => log({ requestId, action: `${functionName}.${job.name}`, code, detail }, null)
  let outcome: Outcome | null = null
  let failure: string | null = null
  try {
    outcome = await within((budget) => job.run({ now, requestId, budget, cursor: state.cursor }), share)
  } catch (error) {
    failure = messageOf(error)
    say('BROKEN', failure)
  }
  const left = after(state, { outcome, failure, at: now, tookMs: Math.round(took()) })
  if (left.behindSince !== null && addMinutes(left.behindSince, lateAfterMinutes) <= now) say('LATE', `behind since ${left.behindSince}`)
  await end(state._id, state.startedAt, left)
}
