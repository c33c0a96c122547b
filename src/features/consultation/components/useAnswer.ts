import { useEffect, useState } from 'react'
import { noId, reveal, useDraft, useSending } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { consultations } from '../consultations'
import { draftOf, emptyAnswer, mistakesIn, partsOf, type AnswerDraft, type AnswerField } from './answerDraft'
import type { Acting } from './useConsultation'

/** Where the form shows what is missing. */
export const mistakesPlace = 'answer-mistakes'

/** The answer to one consultation: a draft that survives, and sending it once. */
export function useAnswer(consultation: Consultation, acting: Acting) {
  const [draft, change, clear] = useDraft<AnswerDraft>(draftOf(consultation.id), emptyAnswer)
  const [mistakes, setMistakes] = useState<Partial<Record<AnswerField, string>>>({})
  const first = !consultation.thread.some(({ kind }) => kind === 'answer')

  // The summary stands at the top of a long form, the button at its end.
  useEffect(() => {
    if (Object.keys(mistakes).length > 0) reveal(mistakesPlace)
  }, [mistakes])

  const sending = useSending(acting.act, { kept: [draft, change] })
  const send = () => {
    const found = mistakesIn(draft, first)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    void sending.send((answerId) => consultations.answer({ id: consultation.id, answerId, ...partsOf(draft) }), clear)
  }
  // Other words are another answer: sent under the old id after a lost reply, they would be dropped without a word.
  const write = (part: Partial<AnswerDraft>) => {
    acting.forgive()
    change({ ...part, ...noId })
  }
  return { draft, write, mistakes, send, first }
}
