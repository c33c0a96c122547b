import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { refuse, type Handler } from '../kernel'
import { claimIfWaiting, find } from './repository'
import { actorOf, taker, viewOf } from './view'

/** A lawyer takes a waiting question. Of two at once one gets it; the other is told who has it. */
export const claim: Handler<typeof consultation.actions.claim> = async ({ id }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  await claimIfWaiting(id, caller.key, { staffId: staff._id, name: staff.name, pointId: staff.pointId, at: now })
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  const actor = actorOf(stored, viewer)
  // Mine: either just now, or this is the same tap sent again.
  if (actor.isClaimer) return viewOf(stored, viewer, now)
  const may = life.may('claim', stored, actor, now)
  // Given back between the two looks: the list has it again.
  return may === 'yes' ? refuse('NOT_WAITING') : refuse(may, taker(stored))
}
