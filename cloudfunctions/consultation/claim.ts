import type { consultation } from '../../src/shared/consultation/contract'
import { _, refuse, type Handler } from '../kernel'
import { change, find } from './repository'
import { actorOf, guard, viewOf } from './view'

/** A lawyer takes a waiting question. Of two at once one gets it; the other is told who has it. */
export const claim: Handler<typeof consultation.actions.claim> = async ({ id }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  const claimedBy = { staffId: staff._id, name: staff.name, pointId: staff.pointId, at: now }
  await change(
    id,
    { state: 'waiting', asker: _.neq(caller.key) },
    { state: 'claimed', claimedBy: _.set(claimedBy), events: _.push([{ code: 'CLAIMED', at: now, by: staff._id }]) },
  )
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  // Mine already: either just now, or this is the same tap sent again.
  if (actorOf(stored, viewer).isClaimer) return viewOf(stored, viewer, now)
  const answer = guard('claim', stored, viewer, now)
  if (answer === 'OWN_QUESTION') return refuse('OWN_QUESTION')
  return answer === 'TAKEN' ? refuse('TAKEN', { who: stored.claimedBy?.name ?? '别的律师' }) : refuse('NOT_WAITING')
}
