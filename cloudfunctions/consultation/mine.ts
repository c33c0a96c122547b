import type { consultation } from '../../src/shared/consultation/contract'
import { refuse, type Handler } from '../kernel'
import { openedKey } from './phrase/opened'
import { pageOfAsker } from './repository'
import { ownLinesOf } from './view'

/** The caller's consultations, newest first: those in sight, or with a pass those that it opened. */
export const mine: Handler<typeof consultation.actions.mine> = async ({ before, limit, pass }, { caller, now }) => {
  const key = await openedKey(caller.key, pass, now)
  if (pass !== undefined && key === null) return refuse('NOT_OPEN_ANY_MORE')
  return ownLinesOf(await pageOfAsker(caller.key, key)(before, limit), now)
}
