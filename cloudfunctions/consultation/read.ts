import type { consultation } from '../../src/shared/consultation/contract'
import { mayRead } from '../../src/shared/consultation/life'
import { refuse, type Handler } from '../kernel'
import { openedKey } from './phrase/opened'
import { find } from './repository'
import { actorOf, taker, viewOf } from './view'
import { withRating } from './withRating'

/** One consultation, to its asker, its lawyer, or (while it waits) any lawyer. To strangers it is missing. */
export const read: Handler<typeof consultation.actions.read> = async ({ id, pass }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff, opened: await openedKey(caller.key, pass, now) }
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  const may = mayRead(stored, actorOf(stored, viewer))
  return may === 'yes' ? withRating(viewOf(stored, viewer, now), caller.key, now) : refuse(may, taker(stored))
}
