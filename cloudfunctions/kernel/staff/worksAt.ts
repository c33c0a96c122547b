import { listStaffOf } from './repository'

/** For how long it is believed what was read, in milliseconds by the machine's clock. */
const believedMs = 60_000

const known = new Map<string, { readonly at: number; readonly people: ReadonlySet<string> }>()

const readPeople = async (pointId: string): Promise<ReadonlySet<string>> =>
  new Set((await listStaffOf(pointId)).flatMap(({ boundTo }) => boundTo ?? []))

/**
 * Does this person work at this point? Asked at every booking, and the answer changes a few times a year: an instance reads a point's
 * staff once a minute, so that a booking costs no operation more. Never to let somebody do something: for that the kernel asks each time.
 */
export async function worksAt(personKey: string, pointId: string): Promise<boolean> {
  const kept = known.get(pointId)
  if (kept !== undefined && Date.now() - kept.at < believedMs) return kept.people.has(personKey)
  // Kept once it is there: no call waits for the reading of another, which may have died.
  const people = await readPeople(pointId)
  known.set(pointId, { at: Date.now(), people })
  return people.has(personKey)
}
