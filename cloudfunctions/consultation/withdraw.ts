import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { refuse, type Handler } from '../kernel'
import { openedKey } from './phrase/opened'
import { find, withdrawIfUnanswered } from './repository'
import { actorOf, viewOf } from './view'

/** The asker takes the question back before any answer. Nothing was served, so no service record is written. */
export const withdraw: Handler<typeof consultation.actions.withdraw> = async ({ id, pass }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null, opened: await openedKey(caller.key, pass, now) }
  const before = await find(id)
  if (before === null || !actorOf(before, viewer).isAsker) return refuse('NOT_FOUND')
  await withdrawIfUnanswered(id, caller.key, now)
  const stored = await find(id)
  if (stored === null || stored.asker !== caller.key) return refuse('NOT_FOUND')
  if (stored.state === 'withdrawn') return viewOf(stored, viewer, now)
  const may = life.may('withdraw', stored, actorOf(stored, viewer), now)
  return refuse(may === 'yes' ? 'ALREADY_ENDED' : may)
}
