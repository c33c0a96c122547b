import { gt, inc, lt, table } from '../../kernel'
import { codeTriesCollection } from '../collections'

/** Tries of a day; of whom, is in the id as a digest. */
interface Tries {
  readonly _id: string
  readonly date: string
  readonly count: number
}

const tries = table<Tries>(codeTriesCollection.name)

export const findTries = (id: string): Promise<Tries | null> => tries.find(id)

export const beginTries = (id: string, date: string): Promise<'inserted' | 'exists'> => tries.insert({ _id: id, date, count: 1 })

export const restartTries = (id: string, before: string, date: string): Promise<boolean> =>
  tries.change(id, { date: before }, { date, count: 1 })

/** False when there are none left, or the count is another day's. */
export const takeTry = (id: string, most: number, date: string): Promise<boolean> =>
  tries.change(id, { date, count: lt(most) }, { count: inc(1) })

export const giveBackTry = (id: string, date: string): Promise<boolean> => tries.change(id, { date, count: gt(0) }, { count: inc(-1) })
