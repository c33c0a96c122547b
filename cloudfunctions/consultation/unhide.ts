import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { recordIdOf, setOutOfSight } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { openedKey } from './phrase/opened'
import { find, showAgain } from './repository'
import { actorOf, viewOf } from './view'

/** Back into the lists, by who opened it. Sent twice it is once: what is in sight stays there. */
export const unhide: Handler<typeof consultation.actions.unhide> = async ({ id, pass }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null, opened: await openedKey(caller.key, pass, now) }
  const stored = await find(id)
  if (stored === null || !actorOf(stored, viewer).isAsker) return refuse('NOT_FOUND')
  if (stored.hidden) {
    const may = life.may('unhide', stored, actorOf(stored, viewer), now)
    if (may !== 'yes') return refuse(may)
    await showAgain(id, stored.hidden.key)
  }
  // It may have ended meanwhile, with a record that says that it is hidden.
  const fresh = await find(id)
  if (fresh === null || fresh.hidden) return refuse('NOT_FOUND')
  if (fresh.state === 'closed') await setOutOfSight(recordIdOf('consultation', id), false)
  return viewOf(fresh, viewer, now)
}
