import type { specimen } from '../../src/shared/specimen/contract'
import { refuse, type Handler } from '../kernel'
import { findSpecimen } from './repository'
import { viewOf } from './view'

/** One specimen, for who opened it. */
export const read: Handler<typeof specimen.actions.read> = async ({ id }, { caller, now }) => {
  const stored = await findSpecimen(id)
  return stored?.opener === caller.key ? viewOf(stored, caller.key, now) : refuse('NOT_FOUND')
}
