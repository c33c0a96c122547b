import { useState } from 'react'
import { newId, useCommand, useDraft } from '@/platform'
import { textLimits, type Basis, type Consultation } from '@/shared/consultation/contract'
import { consultations } from '../consultations'

/** An answer being written. `legalAid` stays empty until the lawyer has decided. */
export interface AnswerDraft {
  readonly id: string
  readonly conclusion: string
  readonly basis: readonly Basis[]
  readonly steps: string
  readonly deadlineDate: string
  readonly deadlineWhat: string
  readonly legalAid: '' | 'yes' | 'no'
}

const empty: AnswerDraft = { id: '', conclusion: '', basis: [{ law: '', article: '' }], steps: '', deadlineDate: '', deadlineWhat: '', legalAid: '' }

/** Which fields still miss something, by field. */
export function mistakesIn(draft: AnswerDraft, first: boolean): Partial<Record<'conclusion' | 'basis' | 'steps' | 'deadline' | 'legalAid', string>> {
  const filled = draft.basis.filter(({ law, article }) => law.trim() !== '' && article.trim() !== '')
  return {
    ...(draft.conclusion.trim().length < textLimits.answer.min && { conclusion: `直接的回答请至少写 ${textLimits.answer.min} 个字。` }),
    ...(first && filled.length === 0 && { basis: '第一次答复请写上法律依据，让人心里有底。' }),
    ...(draft.steps.trim().length < textLimits.steps.min && { steps: `怎么做请至少写 ${textLimits.steps.min} 个字。` }),
    ...((draft.deadlineDate === '') !== (draft.deadlineWhat.trim() === '') && { deadline: '期限要有日期，也要写到期要办的事。' }),
    ...(draft.legalAid === '' && { legalAid: '请选能不能申请法律援助。' }),
  }
}

/** The answer to one consultation: a draft that survives, and sending it once. */
export function useAnswer(matter: Consultation, onSent: (fresh: Consultation) => void) {
  const [draft, change, clear] = useDraft<AnswerDraft>(`draft-answer-${matter.id}`, empty)
  const [mistakes, setMistakes] = useState<ReturnType<typeof mistakesIn>>({})
  const command = useCommand()
  const first = !matter.thread.some(({ kind }) => kind === 'answer')

  const send = async () => {
    const found = mistakesIn(draft, first)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    const answerId = draft.id === '' ? newId() : draft.id
    change({ id: answerId })
    const fresh = await command.run(() => consultations.answer({ id: matter.id, answerId, ...partsOf(draft) }))
    if (fresh === null) return
    clear()
    onSent(fresh)
  }
  const write = (part: Partial<AnswerDraft>) => change({ ...part, id: '' })
  return { draft, write, mistakes, send, first, ...command }
}

const partsOf = (draft: AnswerDraft) => ({
  conclusion: draft.conclusion,
  basis: draft.basis.filter(({ law, article }) => law.trim() !== '' && article.trim() !== ''),
  steps: draft.steps,
  ...(draft.deadlineDate !== '' && { deadline: { date: draft.deadlineDate, what: draft.deadlineWhat } }),
  mayApplyForLegalAid: draft.legalAid === 'yes',
})
