import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { derivedId } from '../../kernel'
import { beginTries, countTry } from './repository'

/** One more try of somebody's six digits by this person today (`booking.inviteTriesADay`); false when there is none left. */
export async function tryToday(person: string, now: string): Promise<boolean> {
  const day = dateOf(now)
  const id = derivedId('t', person)
  const most = valueOn('booking.inviteTriesADay', day)
  return (await countTry(id, day, most)) || (await beginTries(id, day)) || countTry(id, day, most)
}
