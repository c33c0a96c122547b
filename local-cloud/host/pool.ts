import { LIMITS } from '../limits'
import { type Instance, InstanceFailure, type InstanceOptions, startInstance } from './instance'

/** The instances of one function: as many as calls at once need, up to a limit; further calls wait in line. */
export interface Pool {
  /**
   * Lends an instance to `work` and takes it back; a dead one is replaced at the next call. A nested call, made by a
   * function that itself holds an instance, may start some beyond the limit: two full pools would wait for each other.
   */
  use<T>(work: (instance: Instance) => Promise<T>, nested: boolean): Promise<T>
  size(): number
  close(): Promise<void>
}

interface Waiting {
  resolve(instance: Instance): void
  reject(error: Error): void
}

export function makePool(options: InstanceOptions, limit: number, nestedLimit: number): Pool {
  /** The one used last at the end: it is warm, and the first ones are those to end when nobody needs them. */
  const idle: { instance: Instance; since: number }[] = []
  const all = new Set<Instance>()
  const line: Waiting[] = []

  const start = (): Instance => {
    const instance = startInstance(options)
    all.add(instance)
    return instance
  }

  function borrow(nested: boolean): Instance | Promise<Instance> {
    for (let entry = idle.pop(); entry !== undefined; entry = idle.pop()) {
      if (entry.instance.alive()) return entry.instance
      all.delete(entry.instance)
    }
    if (all.size < limit + (nested ? nestedLimit : 0)) return start()
    return new Promise((resolve, reject) => line.push({ resolve, reject }))
  }

  function giveBack(instance: Instance): void {
    const next = line.shift()
    if (!instance.alive()) all.delete(instance)
    if (next !== undefined) return next.resolve(instance.alive() ? instance : start())
    if (!instance.alive()) return
    idle.push({ instance, since: Date.now() })
    setTimeout(endIdle, LIMITS.idleSeconds * 1000 + 100).unref()
  }

  function endIdle(): void {
    for (let [entry] = idle; entry !== undefined && all.size > 1; [entry] = idle) {
      if (Date.now() - entry.since < LIMITS.idleSeconds * 1000) return
      idle.shift()
      all.delete(entry.instance)
      void entry.instance.stop()
    }
  }

  return {
    async use(work, nested) {
      const instance = await borrow(nested)
      try {
        return await work(instance)
      } finally {
        giveBack(instance)
      }
    },
    size: () => all.size,
    async close() {
      for (const { reject } of line.splice(0)) reject(new InstanceFailure('died', 'the local cloud is closing'))
      await Promise.all([...all].map((instance) => instance.stop()))
    },
  }
}
