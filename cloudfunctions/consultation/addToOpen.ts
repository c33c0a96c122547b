import { valueOn } from '../../src/shared/parameters'
import { dateOf } from '../../src/shared/time'
import { addWords, findOpenDanger } from './repository'
import { isSaid, type FollowUp, type StoredConsultation } from './stored'

/** Of forty at once one is added at each try. */
const tries = 60

/**
 * Words of danger beyond what one account asks as questions of their own: they go to the open one, so that whoever writes them five
 * thousand times hides nobody else, and whoever means them is heard. Answers the open one; null when none is open.
 */
export async function addToOpen(asked: StoredConsultation, now: string, attempt = 1): Promise<StoredConsultation | null> {
  const open = await findOpenDanger(asked.asker)
  const words = asked.thread[0]
  if (open === null || words?.kind !== 'question' || isSaid(open, 'followUp', asked._id) || attempt > tries) return open
  const entry: FollowUp = { kind: 'followUp', id: asked._id, at: now, text: words.text }
  await addWords(open, entry, valueOn('limit.dangerWords', dateOf(now)))
  return addToOpen(asked, now, attempt + 1)
}
