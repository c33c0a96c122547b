import { inc, lt, neq, table } from '../../kernel'
import { inviteTriesCollection } from '../collections'

interface StoredTries {
  /** Made of the person: it tells nobody who. */
  readonly _id: string
  readonly day: string
  readonly tries: number
}

const tries = table<StoredTries>(inviteTriesCollection.name)

/** Counts one more on this day, while there are fewer than `most`. */
export const countTry = (id: string, day: string, most: number): Promise<boolean> =>
  tries.change(id, { day, tries: lt(most) }, { tries: inc(1) })

/** The first of a day. False when it was begun already. */
export const beginTries = async (id: string, day: string): Promise<boolean> =>
  (await tries.change(id, { day: neq(day) }, { day, tries: 1 })) || (await tries.insert({ _id: id, day, tries: 1 })) === 'inserted'
