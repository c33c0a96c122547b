import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { followUpUntil } from '../../src/shared/consultation/terms'
import { mistakenBasis } from '../../src/shared/law/basis'
import { tell } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { addAnswer, find } from './repository'
import { isSaid } from './stored'
import { opensWith, tellingTo } from './told'
import { actorOf, viewOf } from './view'

/** The lawyer who has it answers. The same answer sent twice is one answer, and tells the asker once. */
export const answer: Handler<typeof consultation.actions.answer> = async ({ id, answerId, ...parts }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  const actor = actorOf(stored, viewer)
  // Told with the answer's own id: a retry of one that died in between tells it still, one that came through tells nothing.
  const told = () => tell(stored.asker, tellingTo(stored, 'ANSWERED'), { id, once: answerId, now, params: opensWith(stored) })
  if (actor.isClaimer && isSaid(stored, 'answer', answerId)) {
    await told()
    return viewOf(stored, viewer, now)
  }
  const may = life.may('answer', stored, actor, now)
  if (may !== 'yes') return refuse(may)
  if (stored.followUpUntil === null && parts.basis.length === 0) return refuse('BASIS_NEEDED', undefined, 'basis')

  const wrong = mistakenBasis(parts.basis)
  if (wrong !== null) return refuse('NO_SUCH_ARTICLE', { row: wrong.index + 1, ...wrong.said }, `basis.${wrong.index}.article`)

  await addAnswer(id, staff._id, { kind: 'answer', id: answerId, at: now, by: staff.name, ...parts }, followUpUntil(stored, now))
  const fresh = await find(id)
  if (fresh === null || !isSaid(fresh, 'answer', answerId)) return refuse('NOTHING_TO_ANSWER')
  await told()
  return viewOf(fresh, viewer, now)
}
