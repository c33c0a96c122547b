import type { specimen } from '../../src/shared/specimen/contract'
import { life } from '../../src/shared/specimen/life'
import { refuse, type Handler } from '../kernel'
import { closeFrom, findSpecimen } from './repository'
import { actorOf, viewOf } from './view'

/** Who opened a specimen closes it. */
export const close: Handler<typeof specimen.actions.close> = async ({ id }, { caller, now }) => {
  const stored = await findSpecimen(id)
  if (stored === null) return refuse('NOT_FOUND')
  const may = life.may('close', stored, actorOf(stored, caller.key), now)
  if (may !== 'yes') return refuse(may)
  return (await closeFrom(id, stored.state, now)) ? viewOf({ ...stored, state: 'closed' }, caller.key, now) : refuse('ALREADY_CLOSED')
}
