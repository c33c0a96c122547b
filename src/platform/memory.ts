/** What lives as long as the app is open, and nowhere else: not in the phone's storage, not in an address, not after a reload. */
const held = new Map<string, unknown>()

export const recall = <T>(name: string): T | null => (held.get(name) as T | undefined) ?? null

/** Holds a value; `null` lets go of it. */
export function hold(name: string, value: unknown): void {
  if (value === null) held.delete(name)
  else held.set(name, value)
}

export const letGoOfAll = (): void => held.clear()
