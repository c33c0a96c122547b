import type { consultation } from '../../src/shared/consultation/contract'
import type { Handler } from '../kernel'
import { pageOfAsker } from './repository'
import { ownLinesOf } from './view'

/** The caller's consultations, newest first. */
export const mine: Handler<typeof consultation.actions.mine> = async ({ before, limit }, { caller, now }) =>
  ownLinesOf(await pageOfAsker(caller.key)(before, limit), now)
