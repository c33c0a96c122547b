/** Whom a helper books for at the moment, how often, and what came of it. */
import type { Tally } from '../../../src/shared/limits/tally'
import type { TallyStore } from '../../foundation'
import { set, table, type Transaction } from '../../kernel'
import { helpersCollection } from '../collections'
import type { Visitor } from '../hand/repository'

/** In use are the visitor keys of those who have something booked by them. */
export interface Helper extends Tally {
  /** The helper's person key. */
  readonly _id: string
  /** Every change of the tally raises it; a change is guarded by the one it read. */
  readonly rev: number
  /** No-shows and late cancels of those they booked for, oldest first. */
  readonly faults: Visitor['faults']
  readonly pausedUntil: string | null
  /** A window has seen the helper: they may help more people. */
  readonly allowed: { readonly by: string; readonly at: string } | null
}

const helpers = table<Helper>(helpersCollection.name)

const fresh = (person: string): Helper => ({ _id: person, rev: 0, done: {}, inUse: {}, faults: [], pausedUntil: null, allowed: null })

export const helperStore: TallyStore<Helper> = {
  fresh,
  find: (person) => helpers.find(person),
  insert: (helper) => helpers.insert(helper),
  replace: ({ _id, rev }, { done, inUse }) => helpers.change(_id, { rev }, { rev: rev + 1, done: set(done), inUse: set(inUse) }),
}

/** Changes what is not the tally's; begins the document for who booked with the version before, which had none. */
export async function changeHelperWithin(transaction: Transaction, person: string, change: (helper: Helper) => Helper): Promise<Helper> {
  const inside = helpers.within(transaction)
  const known = await inside.find(person)
  const next = change(known ?? fresh(person))
  if (known === null) await inside.insert(next)
  else if (next !== known)
    await inside.update(person, { faults: set(next.faults), pausedUntil: next.pausedUntil, allowed: set(next.allowed) })
  return next
}
