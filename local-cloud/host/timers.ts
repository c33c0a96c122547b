import { parseCron } from './cron'

export interface TimerSpec {
  readonly functionName: string
  readonly name: string
  readonly cron: string
}

/** Calls functions at their times until closed. A call that is still running when the next is due does not delay it. */
export function startTimers(specs: readonly TimerSpec[], fire: (spec: TimerSpec, at: Date) => void): () => void {
  const handles = new Map<TimerSpec, NodeJS.Timeout>()
  for (const spec of specs) {
    const cron = parseCron(spec.cron)
    const arm = (after: Date): void => {
      const due = cron.next(after)
      if (due === undefined) return
      // A timeout holds 24.8 days at most: far moments are approached in steps.
      const wait = Math.min(Math.max(0, due.getTime() - Date.now()), 2 ** 31 - 1)
      const handle = setTimeout(() => {
        if (Date.now() < due.getTime()) return arm(after)
        arm(due)
        fire(spec, due)
      }, wait)
      handle.unref()
      handles.set(spec, handle)
    }
    arm(new Date())
  }
  return () => handles.forEach((handle) => clearTimeout(handle))
}
