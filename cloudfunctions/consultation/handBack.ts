import type { consultation } from '../../src/shared/consultation/contract'
import { needsWords } from '../../src/shared/consultation/handBack'
import { life } from '../../src/shared/consultation/life'
import { refuse, type Handler } from '../kernel'
import { alarmFor } from './owed'
import { find, giveBack } from './repository'
import { actorOf } from './view'

/** A lawyer gives a claimed question back to the queue, and says why. The promised time stays. */
export const handBack: Handler<typeof consultation.actions.handBack> = async ({ id, why, reason = '' }, { caller, staff, now }) => {
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  // Not in anyone's hand and my own giving-back is the last thing that happened: the same tap sent again.
  const last = stored.events.at(-1)
  if (stored.state === 'waiting' && last?.code === 'HANDED_BACK' && last.by === staff._id) return { id }
  const may = life.may('handBack', stored, actorOf(stored, { key: caller.key, staff }), now)
  if (may !== 'yes') return refuse(may)
  if (needsWords(why) && reason === '') return refuse('WORDS_NEEDED', undefined, 'reason')
  const given = await giveBack(id, { by: staff._id, at: now, why, words: reason }, alarmFor(stored.urgency, now))
  return given ? { id } : refuse('NOT_YOURS')
}
