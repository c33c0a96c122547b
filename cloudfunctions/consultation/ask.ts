import type { consultation } from '../../src/shared/consultation/contract'
import { risksIn, urgency } from '../../src/shared/consultation/risk'
import { valueOn } from '../../src/shared/parameters'
import type { InputOf } from '../../src/shared/contract'
import { addHours, dateOf } from '../../src/shared/time'
import { refuse, type Caller, type Handler } from '../kernel'
import { find, idOf, insert, type StoredConsultation } from './repository'
import { viewOf } from './view'

/** A resident asks, for themselves or for somebody else. Sending the same question twice gives the same consultation. */
export const ask: Handler<typeof consultation.actions.ask> = async (input, { caller, now }) => {
  const asked = newConsultation(input, caller, now)
  const viewer = { key: caller.key, staff: null }
  if ((await insert(asked)) === 'inserted') return viewOf(asked, viewer, now)
  const earlier = await find(asked._id)
  if (earlier === null || !isSame(earlier, asked)) return refuse('SENT_DIFFERENTLY')
  return viewOf(earlier, viewer, now)
}

/** The same words for the same person: a retry, not another question under an old id. */
function isSame(earlier: StoredConsultation, asked: StoredConsultation): boolean {
  const [before, now] = [earlier.thread[0], asked.thread[0]]
  const sameWords = before?.kind === 'question' && now?.kind === 'question' && before.text === now.text
  return sameWords && (earlier.askedBy ?? null) === (asked.askedBy ?? null)
}

function newConsultation(
  { id, text, category, forOther }: InputOf<typeof consultation.actions.ask>,
  caller: Caller,
  now: string,
): StoredConsultation {
  const today = dateOf(now)
  const risks = risksIn(text)
  return {
    _id: idOf(caller.key, id),
    asker: caller.key,
    askerOpenid: caller.openid,
    askedBy: forOther?.relation ?? null,
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
