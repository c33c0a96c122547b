import type { consultation } from '../../src/shared/consultation/contract'
import { risksIn, urgency } from '../../src/shared/consultation/risk'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import { refuse, type Handler } from '../kernel'
import { find, idOf, insert, type StoredConsultation } from './repository'
import { viewOf } from './view'

/** A resident asks. Sending the same question twice gives the same consultation. */
export const ask: Handler<typeof consultation.actions.ask> = async ({ id, text, category }, { caller, now }) => {
  const asked = newConsultation(idOf(caller.key, id), text, category, caller.key, caller.openid, now)
  const viewer = { key: caller.key, staff: null }
  if ((await insert(asked)) === 'inserted') return viewOf(asked, viewer, now)
  const earlier = await find(asked._id)
  const sent = earlier?.thread[0]
  if (earlier === null || sent?.kind !== 'question' || sent.text !== text) return refuse('SENT_DIFFERENTLY')
  return viewOf(earlier, viewer, now)
}

function newConsultation(
  id: string,
  text: string,
  category: StoredConsultation['category'],
  asker: string,
  askerOpenid: string | null,
  now: string,
): StoredConsultation {
  const today = dateOf(now)
  const risks = risksIn(text)
  return {
    _id: id,
    asker,
    askerOpenid,
    state: 'waiting',
    category,
    risks,
    urgency: urgency(risks),
    askedAt: now,
    dueAt: addHours(now, valueOn('consultation.answerWithinHours', today)),
    claimedBy: null,
    thread: [{ kind: 'question', id: 'question', at: now, text }],
    followUpsUsed: 0,
    followUpsAllowed: valueOn('consultation.followUps', today),
    followUpUntil: null,
    closedAt: null,
    events: [{ code: 'ASKED', at: now, by: 'asker' }],
  }
}
