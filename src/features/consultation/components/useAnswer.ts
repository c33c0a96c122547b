import { noId, reveal, useDraft, useSending } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { useMistakes } from '@/parts/useMistakes'
import { consultations } from '../consultations'
import { draftOf, emptyAnswer, mistakesIn, partsOf, type AnswerDraft } from './answerDraft'
import type { Acting } from './useConsultation'

/** Where the form shows what is missing. */
export const mistakesPlace = 'answer-mistakes'

/** The answer to one consultation: a draft that survives, and sending it once. */
export function useAnswer(consultation: Consultation, acting: Acting) {
  const [draft, change, clear] = useDraft<AnswerDraft>(draftOf(consultation.id), emptyAnswer)
  const first = !consultation.thread.some(({ kind }) => kind === 'answer')
  const { mistakes, check } = useMistakes(mistakesIn(draft, first))

  const sending = useSending(acting.act, { kept: [draft, change] })
  const send = () => {
    // The summary stands at the top of a long form, the button at its end.
    if (!check()) return reveal(mistakesPlace)
    void sending.send((answerId) => consultations.answer({ id: consultation.id, answerId, ...partsOf(draft) }), clear)
  }
  // Other words are another answer: sent under the old id after a lost reply, they would be dropped without a word.
  const write = (part: Partial<AnswerDraft>) => {
    acting.forgive()
    change({ ...part, ...noId })
  }
  return { draft, write, mistakes, send, first }
}
