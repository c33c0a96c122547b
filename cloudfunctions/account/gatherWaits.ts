import { mostUrgentFirst, type Waits } from '../../src/shared/waits/wait'
import type { GatheredWaits } from '../../src/shared/waits/schema'

/** A domain's named query: what waits for this person at this moment (UTC ISO). */
type WaitsOf = (person: string, now: string) => Promise<Waits>

/**
 * Asks every domain at once, and puts what it finds in order. A domain that fails hides no other: it is named in `missing`.
 * @param domains what to ask, by the domain's name
 * @param failed is told of each that failed
 */
export async function gatherWaits(
  domains: Readonly<Record<string, WaitsOf>>,
  person: string,
  now: string,
  failed: (domain: string, error: unknown) => void,
): Promise<GatheredWaits> {
  const answers = await Promise.all(
    Object.entries(domains).map(async ([domain, waitsOf]) => {
      try {
        return { domain, waits: await waitsOf(person, now) }
      } catch (error) {
        failed(domain, error)
        return { domain, waits: null }
      }
    }),
  )
  const waits = answers.flatMap(({ domain, waits: found }) => (found?.items ?? []).map((wait) => ({ ...wait, domain })))
  return {
    items: mostUrgentFirst(waits),
    more: answers.filter(({ waits: found }) => found?.more).map(({ domain }) => domain),
    missing: answers.filter(({ waits: found }) => found === null).map(({ domain }) => domain),
  }
}
