import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { count, limited, recordIdOf, setOutOfSight, uncount } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { keyOf } from './phrase/key'
import { ownPhrase } from './phrase/repository'
import { find, hideIfInSight } from './repository'
import { actorOf } from './view'

/**
 * The asker puts a consultation out of sight; their own words open it. The same tap sent again is known by its id, never by the words: else
 * this would be a way to try words without end.
 */
export const hide: Handler<typeof consultation.actions.hide> = async ({ id, hideId, phrase }, { caller, now }) => {
  const stored = await find(id)
  if (stored === null || stored.asker !== caller.key) return refuse('NOT_FOUND')
  if (stored.hidden?.by !== hideId) {
    const may = life.may('hide', stored, actorOf(stored, { key: caller.key, staff: null }), now)
    if (may !== 'yes') return refuse(may)
    const doing = { deed: 'hiding', id: `${id} ${hideId}` } as const
    const full = await count(caller.key, doing, now)
    if (full !== null) return limited('HIDDEN_TOO_OFTEN', full, now)
    const key = await keyOf(await ownPhrase(caller.key), phrase)
    if (!(await hideIfInSight(id, caller.key, { key, by: hideId }))) await uncount(caller.key, doing)
  }
  const fresh = await find(id)
  if (fresh?.hidden?.by !== hideId) return refuse('NOT_FOUND')
  // Its rating would wait in sight.
  if (fresh.state === 'closed') await setOutOfSight(recordIdOf('consultation', id), true)
  return { id }
}
