import type { consultation } from '../../src/shared/consultation/contract'
import type { Ending } from '../../src/shared/consultation/handBack'
import { life } from '../../src/shared/consultation/life'
import { tellWithin, writeServiceRecord } from '../foundation'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../kernel'
import { openedKey } from './phrase/opened'
import { recordOf } from './record'
import { closeWithin, findWithin } from './repository'
import { opensWith, tellingTo } from './told'
import { actorOf, viewOf, type Viewer } from './view'
import { withRating } from './withRating'

/** Ends a consultation and writes its service record in the same transaction. Ending twice gives the same answer: the first ending stays. */
export const close: Handler<typeof consultation.actions.close> = async ({ id, ending, pass }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff, opened: await openedKey(caller.key, pass, now) }
  const closed = await transact((transaction) => endWithin(transaction, id, ending, viewer, now))
  return isRefusal(closed) ? closed : withRating(viewOf(closed, viewer, now), caller.key, now)
}

async function endWithin(transaction: Transaction, id: string, said: 'solved' | 'unsolved' | undefined, viewer: Viewer, now: string) {
  const stored = await findWithin(transaction, id)
  if (stored === null) return refuse('NOT_FOUND')
  const actor = actorOf(stored, viewer)
  if (stored.state === 'closed' && (actor.isAsker || actor.isClaimer)) return stored
  const may = life.may('close', stored, actor, now)
  if (may !== 'yes') return refuse(may)

  const ending: Ending = actor.isAsker ? (said ?? 'solved') : 'byLawyer'
  await closeWithin(transaction, id, actor.isAsker ? 'asker' : (viewer.staff?._id ?? 'system'), ending, now)
  await writeServiceRecord(transaction, recordOf(stored, now))
  if (!actor.isAsker)
    await tellWithin(transaction, stored.asker, tellingTo(stored, 'CLOSED'), { id, once: now, now, params: opensWith(stored) })
  return { ...stored, state: 'closed' as const, closedAt: now, dueAt: null, ending }
}
