import { noId, type KeptId } from '@/platform'
import type { AnswerParts, Basis } from '@/shared/consultation/contract'
import { textLimits } from '@/shared/consultation/limits'
import { consultationRefusals } from '@/shared/consultation/refusals'

/** An answer being written. `legalAid` stays empty until the lawyer has decided. */
export interface AnswerDraft extends KeptId {
  readonly conclusion: string
  readonly basis: readonly Basis[]
  readonly steps: string
  readonly deadlineDate: string
  readonly deadlineWhat: string
  readonly legalAid: '' | 'yes' | 'no'
}

export type AnswerField = 'conclusion' | 'basis' | 'steps' | 'deadline' | 'legalAid'

export const emptyBasis: Basis = { law: '', article: '' }
export const emptyAnswer: AnswerDraft = {
  ...noId,
  conclusion: '',
  basis: [emptyBasis],
  steps: '',
  deadlineDate: '',
  deadlineWhat: '',
  legalAid: '',
}

/** The name under which the phone keeps the draft. */
export const draftOf = (id: string): string => `draft-answer-${id}`

const isEmpty = ({ law, article, point = '' }: Basis) => law.trim() + article.trim() + point.trim() === ''

/** A row that was begun must be finished: it would be lost else. */
function basisMistake(rows: readonly Basis[], first: boolean): string | undefined {
  const index = rows.findIndex((row) => !isEmpty(row) && (row.law.trim().length < 2 || row.article.trim() === ''))
  if (index >= 0) return `依据 ${index + 1} 没写全：要有法律名称和第几条。`
  return first && rows.every(isEmpty) ? consultationRefusals.BASIS_NEEDED.message : undefined
}

const isHalf = ({ deadlineDate, deadlineWhat }: AnswerDraft) => {
  const what = deadlineWhat.trim()
  return deadlineDate + what !== '' && (deadlineDate === '' || what.length < 2)
}

/** Which fields still miss something, by field, in the order of the form. */
export function mistakesIn(draft: AnswerDraft, first: boolean): Partial<Record<AnswerField, string>> {
  const basis = basisMistake(draft.basis, first)
  return {
    ...(draft.conclusion.trim().length < textLimits.answer.min && { conclusion: `直接回答请至少写 ${textLimits.answer.min} 个字。` }),
    ...(basis !== undefined && { basis }),
    ...(draft.steps.trim().length < textLimits.steps.min && { steps: `怎么做请至少写 ${textLimits.steps.min} 个字。` }),
    ...(isHalf(draft) && { deadline: '期限要有日期，也要写到期要办的事（至少 2 个字）。' }),
    ...(draft.legalAid === '' && { legalAid: '请选能不能申请法律援助。' }),
  }
}

/** What is sent of it. */
export const partsOf = (draft: AnswerDraft): AnswerParts => ({
  conclusion: draft.conclusion,
  basis: draft.basis.filter((row) => !isEmpty(row)),
  steps: draft.steps,
  ...(draft.deadlineDate !== '' && { deadline: { date: draft.deadlineDate, what: draft.deadlineWhat } }),
  mayApplyForLegalAid: draft.legalAid === 'yes',
})
