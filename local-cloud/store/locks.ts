/**
 * Who may write what. A transaction takes a lock for every document and unique key it writes and keeps them until it
 * ends; a plain write waits for them; another transaction is refused at once (first writer wins).
 */
export interface Locks {
  /** False while nobody holds anything, which is most of the time. */
  any(): boolean
  /** The transaction that holds a name, if any. */
  holder(name: string): string | undefined
  take(name: string, owner: string): void
  /** Frees everything a transaction holds and wakes the plain writes that wait. */
  release(owner: string): void
  /** Resolves when the holder of a name has let go. */
  freed(name: string): Promise<void>
}

export function makeLocks(): Locks {
  const owners = new Map<string, string>()
  const held = new Map<string, Set<string>>()
  const waiting = new Map<string, (() => void)[]>()
  return {
    any: () => owners.size > 0,
    holder: (name) => owners.get(name),
    take(name, owner) {
      owners.set(name, owner)
      const names = held.get(owner) ?? new Set()
      held.set(owner, names.add(name))
    },
    release(owner) {
      for (const name of held.get(owner) ?? []) {
        owners.delete(name)
        for (const wake of waiting.get(name) ?? []) wake()
        waiting.delete(name)
      }
      held.delete(owner)
    },
    freed: (name) =>
      new Promise((resolve) => {
        if (!owners.has(name)) return resolve()
        const list = waiting.get(name) ?? []
        list.push(resolve)
        waiting.set(name, list)
      }),
  }
}
