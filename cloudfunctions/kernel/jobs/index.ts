/** Jobs: work that comes back, in fair order, each within its budget. */
export { inPages } from './inPages'
export type { Budget, Due, Job, JobState, Outcome, Run } from './job'
export { listStates as jobStates } from './repository'
export { runJobs } from './runJobs'
