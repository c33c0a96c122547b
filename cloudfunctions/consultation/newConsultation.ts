import type { consultation } from '../../src/shared/consultation/contract'
import { followUpsFor } from '../../src/shared/consultation/terms'
import type { InputOf } from '../../src/shared/contract'
import { derivedId } from '../kernel/derivedId'
import { owedFor } from './owed'
import type { StoredConsultation } from './stored'

/**
 * A question as it is first stored. Its id is made of the person and the id their phone made, so that the same question sent twice meets
 * itself.
 * @param asker the person key
 * @param now UTC ISO
 */
export function newConsultation(
  { id, text, category, forOther }: InputOf<typeof consultation.actions.ask>,
  asker: string,
  now: string,
): StoredConsultation {
  return {
    _id: derivedId('c', asker, id),
    asker,
    askedBy: forOther?.relation ?? null,
    state: 'waiting',
    category,
    askedAt: now,
    ...owedFor(text, now),
    claimedBy: null,
    thread: [{ kind: 'question', id: 'question', at: now, text }],
    followUpsUsed: 0,
    followUpsAllowed: followUpsFor(now),
    followUpUntil: null,
    closedAt: null,
    events: [{ code: 'ASKED', at: now, by: 'asker' }],
  }
}

type Asked = Pick<StoredConsultation, 'thread' | 'askedBy'>

/** The same words for the same person: a retry, not another question under an old id. */
export function isSameQuestion(earlier: Asked, asked: Asked): boolean {
  const [before, now] = [earlier.thread[0], asked.thread[0]]
  const sameWords = before?.kind === 'question' && now?.kind === 'question' && before.text === now.text
  return sameWords && (earlier.askedBy ?? null) === (asked.askedBy ?? null)
}
