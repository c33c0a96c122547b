/** What one account has done lately and has in use, of everything that has no document of its own to count in. */
import type { Tally } from '../../../src/shared/limits/tally'
import { set, table } from '../../kernel'
import { limitsCollection } from '../collections'
import type { TallyStore } from './counting'

interface StoredLimits extends Tally {
  /** The person key. */
  readonly _id: string
  /** Every change raises it; a change is guarded by the one it read. */
  readonly rev: number
}

const limits = table<StoredLimits>(limitsCollection.name)

export const limitsStore: TallyStore<StoredLimits> = {
  fresh: (person) => ({ _id: person, rev: 0, done: {}, inUse: {} }),
  find: (person) => limits.find(person),
  insert: (fresh) => limits.insert(fresh),
  replace: ({ _id, rev }, { done, inUse }) => limits.change(_id, { rev }, { rev: rev + 1, done: set(done), inUse: set(inUse) }),
}
