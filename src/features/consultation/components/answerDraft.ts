import { noId, type KeptId } from '@/platform'
import type { AnswerParts, Basis } from '@/shared/consultation/contract'
import { consultationRefusals } from '@/shared/consultation/refusals'
import { fill } from '@/shared/contract/fill'
import { mistakenBasis } from '@/shared/law/basis'
import { citationOf } from '@/shared/law/citation'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'

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
export const draftOf = (id: string) => `draft-answer-${id}` as const

const isEmpty = ({ law, article, point = '' }: Basis) => law.trim() + article.trim() + point.trim() === ''

/** What the server would refuse, said before it is sent. */
function noSuchArticle(rows: readonly Basis[]): string | undefined {
  const wrong = mistakenBasis(rows)
  return wrong === null ? undefined : fill(consultationRefusals.NO_SUCH_ARTICLE.message, { row: wrong.index + 1, ...wrong.said })
}

/** What nobody but the lawyer can check, said beside the row; undefined where nothing is to be said. */
export function toCheck({ law, article }: Basis): string | undefined {
  if (law.trim() === '' || article.trim() === '') return undefined
  const citation = citationOf(law, article)
  if (citation.is === 'unknownLaw') return '这部法律不在核对表里，请核对。'
  if (citation.is === 'unclear') return '没认出是哪一条，请核对。'
  return citation.is === 'replaced' ? `已由《${citation.by}》代替，请核对。` : undefined
}

/** A row that was begun must be finished: it would be lost else. */
function basisMistake(rows: readonly Basis[], first: boolean): string | undefined {
  const [found] = rows.flatMap((row, index) => {
    const mistake = isEmpty(row) ? undefined : (mistakeIn(fields.law, row.law) ?? mistakeIn(fields.article, row.article))
    return mistake === undefined ? [] : [`依据 ${index + 1}：${mistake}`]
  })
  return found ?? noSuchArticle(rows) ?? (first && rows.every(isEmpty) ? consultationRefusals.BASIS_NEEDED.message : undefined)
}

function deadlineMistake({ deadlineDate, deadlineWhat }: AnswerDraft): string | undefined {
  if (deadlineDate + deadlineWhat.trim() === '') return undefined
  return deadlineDate === '' ? '请选期限到哪一天。' : mistakeIn(fields.deadlineWhat, deadlineWhat)
}

/** What is wrong, by field, in the order of the form. */
export const mistakesIn = (draft: AnswerDraft, first: boolean): Partial<Record<AnswerField, string>> =>
  onlyFound({
    conclusion: mistakeIn(fields.answer, draft.conclusion),
    basis: basisMistake(draft.basis, first),
    steps: mistakeIn(fields.steps, draft.steps),
    deadline: deadlineMistake(draft),
    legalAid: draft.legalAid === '' ? '请选能不能申请法律援助。' : undefined,
  })

/** What is sent of it. */
export const partsOf = (draft: AnswerDraft): AnswerParts => ({
  conclusion: draft.conclusion,
  basis: draft.basis.filter((row) => !isEmpty(row)),
  steps: draft.steps,
  ...(draft.deadlineDate !== '' && { deadline: { date: draft.deadlineDate, what: draft.deadlineWhat } }),
  mayApplyForLegalAid: draft.legalAid === 'yes',
})
