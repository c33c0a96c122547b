import type { consultation } from '../../src/shared/consultation/contract'
import type { Handler } from '../kernel'
import { listMine } from './repository'
import { lineOf } from './view'

/** The caller's consultations, newest first. */
export const mine: Handler<typeof consultation.actions.mine> = async ({ before, limit }, { caller, now }) =>
  (await listMine(caller.key, before, limit)).map((stored) => lineOf(stored, now))
