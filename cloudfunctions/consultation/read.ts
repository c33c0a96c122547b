import type { consultation } from '../../src/shared/consultation/contract'
import { refuse, type Handler } from '../kernel'
import { find } from './repository'
import { mayRead, viewOf } from './view'

/** One consultation, to its asker, its lawyer, or (while it waits) any lawyer. To others it is missing. */
export const read: Handler<typeof consultation.actions.read> = async ({ id }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  const stored = await find(id)
  return stored !== null && mayRead(stored, viewer) ? viewOf(stored, viewer, now) : refuse('NOT_FOUND')
}
