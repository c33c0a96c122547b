import type { consultation } from '../../src/shared/consultation/contract'
import { refuse, type Handler } from '../kernel'
import { addToOpen } from './addToOpen'
import { isSameQuestion, newConsultation } from './newConsultation'
import { find, insert } from './repository'
import { countQuestion, tooManyQuestions, uncountQuestion } from './roomToAsk'
import { viewOf } from './view'

/**
 * A resident asks, for themselves or for somebody else. Sending the same question twice gives the same consultation. There is room for so
 * many of one account; who is in danger is never refused: beyond it their words are added to what they have open.
 */
export const ask: Handler<typeof consultation.actions.ask> = async (input, { caller, now }) => {
  const asked = newConsultation(input, caller.key, now)
  const viewer = { key: caller.key, staff: null }
  const isDanger = asked.urgency === 0
  // That counting fails is no reason to turn away somebody in danger.
  const full = await (isDanger ? countQuestion(asked).catch(() => null) : countQuestion(asked))
  if (full !== null) {
    const earlier = await find(asked._id)
    if (earlier === null && !isDanger) return tooManyQuestions(full, now)
    const open = earlier === null ? await addToOpen(asked, now) : null
    if (open !== null) return viewOf(open, viewer, now)
  }
  if ((await insert(asked)) === 'inserted') return viewOf(asked, viewer, now)
  if (full === null) await uncountQuestion(asked)
  const earlier = await find(asked._id)
  return earlier !== null && isSameQuestion(earlier, asked) ? viewOf(earlier, viewer, now) : refuse('SENT_DIFFERENTLY')
}
