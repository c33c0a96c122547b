import type { specimen } from '../../src/shared/specimen/contract'
import type { Handler } from '../kernel'
import { pageOfMine } from './repository'
import { viewOf } from './view'

/** The caller's specimens, newest first. */
export const mine: Handler<typeof specimen.actions.mine> = async ({ before, limit }, { caller, now }) => {
  const { items, next } = await pageOfMine(caller.key, before, limit)
  return { items: items.map((stored) => viewOf(stored, caller.key, now)), next }
}
