import type { consultation } from '../../src/shared/consultation/contract'
import { refuse, type Handler } from '../kernel'
import { isSameQuestion, newConsultation } from './newConsultation'
import { find, insert } from './repository'
import { viewOf } from './view'

/** A resident asks, for themselves or for somebody else. Sending the same question twice gives the same consultation. */
export const ask: Handler<typeof consultation.actions.ask> = async (input, { caller, now }) => {
  const asked = newConsultation(input, caller.key, now)
  const viewer = { key: caller.key, staff: null }
  if ((await insert(asked)) === 'inserted') return viewOf(asked, viewer, now)
  const earlier = await find(asked._id)
  return earlier !== null && isSameQuestion(earlier, asked) ? viewOf(earlier, viewer, now) : refuse('SENT_DIFFERENTLY')
}
