import { useState } from 'react'
import { askToNotify, goTo, newId, useCommand, useDraft } from '@/platform'
import type { CategoryCode } from '@/shared/consultation/categories'
import { textLimits } from '@/shared/consultation/contract'
import { consultations } from '../consultations'

interface Question {
  /** Made before sending and kept with the draft: sent again after a lost reply, it meets itself. */
  readonly id: string
  readonly text: string
  readonly category: CategoryCode
}

/** What is missing before it can be sent, in the words of the field. */
export const missingIn = (text: string): string | undefined =>
  text.trim().length < textLimits.question.min ? `问题请至少写 ${textLimits.question.min} 个字。` : undefined

/** The question being written: a draft that survives, and sending it once. */
export function useQuestion(opened: { readonly text?: string }) {
  const [draft, change, clear] = useDraft<Question>('draft-question', { id: '', text: opened.text ?? '', category: '99' })
  const [error, setError] = useState<string>()
  const command = useCommand()

  const write = (text: string) => {
    setError(undefined)
    // Other words are another question: they get an id of their own.
    change({ text, id: '' })
  }

  const send = async () => {
    const missing = missingIn(draft.text)
    setError(missing)
    if (missing !== undefined) return
    const id = draft.id === '' ? newId() : draft.id
    change({ id })
    await askToNotify('progress')
    const sent = await command.run(() => consultations.ask({ id, text: draft.text, category: draft.category }))
    if (sent === null) return
    clear()
    await goTo('matter', { id: sent.id }, true)
  }

  return { draft, error, write, choose: (category: CategoryCode) => change({ category, id: '' }), send, ...command }
}
