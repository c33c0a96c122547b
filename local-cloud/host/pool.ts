import { type Instance, type InstanceOptions, startInstance } from './instance'

/** The instances of one function: as many as calls at once need, up to a limit; further calls wait in line. */
export interface Pool {
  /** Lends an instance to `work` and takes it back; a dead one is replaced at the next call. */
  use<T>(work: (instance: Instance) => Promise<T>): Promise<T>
  size(): number
  close(): Promise<void>
}

export function makePool(options: InstanceOptions, limit: number): Pool {
  const idle: Instance[] = []
  const all = new Set<Instance>()
  const line: ((instance: Instance) => void)[] = []

  const start = (): Instance => {
    const instance = startInstance(options)
    all.add(instance)
    return instance
  }

  function borrow(): Instance | Promise<Instance> {
    for (let instance = idle.pop(); instance !== undefined; instance = idle.pop()) {
      if (instance.alive()) return instance
      all.delete(instance)
    }
    if (all.size < limit) return start()
    return new Promise((resolve) => line.push(resolve))
  }

  function giveBack(instance: Instance): void {
    const next = line.shift()
    if (instance.alive()) {
      if (next === undefined) idle.push(instance)
      else next(instance)
      return
    }
    all.delete(instance)
    next?.(start())
  }

  return {
    async use(work) {
      const instance = await borrow()
      try {
        return await work(instance)
      } finally {
        giveBack(instance)
      }
    },
    size: () => all.size,
    async close() {
      await Promise.all([...all].map((instance) => instance.stop()))
    },
  }
}
