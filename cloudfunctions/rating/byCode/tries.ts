/** Limits of a day that hold for who comes at once a thousand times as well: a try is taken before anything is looked at, and given back. */
import { beginTries, findTries, giveBackTry, restartTries, takeTry } from './repository'

/** Takes one of so many tries of the day. False when none is left. */
export async function tookTry(id: string, most: number, date: string): Promise<boolean> {
  if (await takeTry(id, most, date)) return true
  const tries = await findTries(id)
  if (tries === null) return (await beginTries(id, date)) === 'inserted' || takeTry(id, most, date)
  // Begun by another call between the two looks: there may be room all the same.
  if (tries.date === date) return tries.count < most && takeTry(id, most, date)
  // Of an earlier day: whoever is first begins anew, the others count on.
  return (await restartTries(id, tries.date, date)) || takeTry(id, most, date)
}

export const giveBack = (id: string, date: string): Promise<boolean> => giveBackTry(id, date)
