import { jobsCollection } from '../collections'
import { table } from '../table'
import { set } from '../commands'
import type { after, JobState } from './job'

const jobs = table<JobState>(jobsCollection.name)

/** More jobs than a function has. */
const most = 100

export const listStates = (functionName: string): Promise<JobState[]> =>
  jobs.list({ where: { function: functionName }, orderBy: [['_id', 'asc']], limit: most })

/** Takes a job for one run: of two ticks at once one gets it. Answers what it begins with, or null when somebody else has it. */
export async function begin(functionName: string, name: string, state: JobState | null, now: string): Promise<JobState | null> {
  const _id = `${functionName}:${name}`
  if (state === null) {
    const fresh: JobState = {
      _id,
      function: functionName,
      name,
      startedAt: now,
      endedAt: null,
      doneOn: null,
      cursor: null,
      did: 0,
      tookMs: 0,
      behindSince: null,
      failure: null,
    }
    return (await jobs.insert(fresh)) === 'inserted' ? fresh : null
  }
  // A tick at the very same moment is a test's or a retry: it may have it again.
  const took = await jobs.change(_id, { startedAt: state.startedAt, endedAt: state.endedAt }, { startedAt: now, endedAt: null })
  return took ? { ...state, startedAt: now, endedAt: null } : null
}

/** Writes down what a run came to, unless another has been begun meanwhile. */
export const end = (id: string, startedAt: string, { failure, ...left }: ReturnType<typeof after>): Promise<boolean> =>
  jobs.change(id, { startedAt }, { ...left, failure: set(failure) })
