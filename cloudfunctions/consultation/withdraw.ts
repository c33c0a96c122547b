import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { count, limited, uncount } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { openedKey } from './phrase/opened'
import { find, withdrawIfUnanswered } from './repository'
import type { StoredConsultation } from './stored'
import { actorOf, viewOf } from './view'

/** The asker takes the question back before any answer. Nothing was served, so no service record is written. */
export const withdraw: Handler<typeof consultation.actions.withdraw> = async ({ id, pass }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null, opened: await openedKey(caller.key, pass, now) }
  const mayIt = (stored: StoredConsultation) => life.may('withdraw', stored, actorOf(stored, viewer), now)
  const stored = await find(id)
  if (stored === null || !actorOf(stored, viewer).isAsker) return refuse('NOT_FOUND')
  if (stored.state === 'withdrawn') return viewOf(stored, viewer, now)
  const may = mayIt(stored)
  if (may !== 'yes') return refuse(may)

  const doing = { deed: 'withdrawal', id } as const
  const full = await count(caller.key, doing, now)
  if (full !== null) return limited('WITHDRAWN_TOO_OFTEN', full, now)
  await withdrawIfUnanswered(id, caller.key, now)
  const fresh = await find(id)
  if (fresh?.state === 'withdrawn') return viewOf(fresh, viewer, now)
  await uncount(caller.key, doing)
  const still = fresh === null ? 'NOT_FOUND' : mayIt(fresh)
  return refuse(still === 'yes' ? 'ALREADY_ENDED' : still)
}
