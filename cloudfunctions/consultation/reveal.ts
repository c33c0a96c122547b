import { randomBytes } from 'node:crypto'
import type { consultation } from '../../src/shared/consultation/contract'
import { opensUntil, restsUntil } from '../../src/shared/consultation/phrase'
import { sayMoment } from '../../src/shared/time'
import { refuse, type Handler } from '../kernel'
import { keyOf } from './phrase/key'
import { digestOf } from './phrase/opened'
import { ownPhrase, putOpened, takeTry, type StoredPhrase } from './phrase/repository'
import { hasHidden } from './repository'

/** Tries for one try: others of the same person may be under way. */
const turns = 5

/** A try of one's own, or null while tries rest. */
async function tryOf(person: string, now: string, turn = 1): Promise<StoredPhrase | null> {
  const own = await ownPhrase(person)
  if (await takeTry(own, now, restsUntil(own.tries + 1, now))) return own
  return turn < turns && own.restsUntil <= now ? tryOf(person, now, turn + 1) : null
}

/**
 * Words that open what was hidden with them, for a while and for this app alone. They say the same to who has hidden nothing: nobody learns
 * from an answer whether there is something.
 */
export const reveal: Handler<typeof consultation.actions.reveal> = async ({ phrase }, { caller, now }) => {
  const own = await tryOf(caller.key, now)
  if (own === null) return refuse('PHRASE_RESTS', { until: sayMoment((await ownPhrase(caller.key)).restsUntil || now, now) })
  const key = await keyOf(own, phrase)
  if (!(await hasHidden(caller.key, key))) return refuse('PHRASE_OPENS_NOTHING', undefined, 'phrase')
  const pass = randomBytes(24).toString('hex')
  await putOpened(caller.key, { pass: digestOf(pass), key, until: opensUntil(now) })
  return { pass }
}
