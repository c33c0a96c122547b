import { useEffect, useState } from 'react'
import { askToNotify, goTo, newId, reveal, useCommand, useDraft } from '@/platform'
import type { CategoryCode } from '@/shared/consultation/categories'
import { textLimits } from '@/shared/consultation/limits'
import { consultations } from '../consultations'

interface Question {
  /** Made before sending and kept with the draft: sent again after a lost reply, it meets itself. */
  readonly id: string
  readonly text: string
  readonly category: CategoryCode
  /** What an earlier, unsent draft said, while other words came from the home page. */
  readonly earlier: string
  /** The words that the page was opened with, so that opening it again does not write over what came of them. */
  readonly opened: string
}

const empty: Question = { id: '', text: '', category: '99', earlier: '', opened: '' }

/** Where the page shows what is missing. */
export const mistakesPlace = 'question-mistakes'

/** What is missing before it can be sent, in the words of the field. */
export const missingIn = (text: string): string | undefined =>
  text.trim().length < textLimits.question.min ? `问题请至少写 ${textLimits.question.min} 个字。` : undefined

/** The question being written: a draft that survives, and sending it once. */
export function useQuestion(opened = '') {
  const [draft, change, clear] = useDraft<Question>('draft-question', empty)
  const [error, setError] = useState<string>()
  const command = useCommand()

  useEffect(() => {
    if (opened !== '' && opened !== draft.opened) change(taking(opened, draft))
    // Only when the page opens: afterwards the draft is the truth.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  // The reason stands at the top, the button at the thumb.
  useEffect(() => {
    if (command.failure !== null) reveal(mistakesPlace)
  }, [command.failure])

  const send = async () => {
    const missing = missingIn(draft.text)
    setError(missing)
    if (missing !== undefined) return reveal(mistakesPlace)
    const again = draft.id !== ''
    const id = again ? draft.id : newId()
    change({ id })
    const sent = await command.run(async () => {
      // Right at the tap: WeChat shows its question only then. Trying again is no reason to ask again.
      if (!again) await askToNotify('progress')
      const reply = await consultations.ask({ id, text: draft.text, category: draft.category })
      // These words are another question than the one that arrived: next time they go under an id of their own.
      if (!reply.ok && reply.error.code === 'SENT_DIFFERENTLY') change({ id: '' })
      return reply
    })
    if (sent === null) return
    clear()
    await goTo('matter', { id: sent.id }, true)
  }

  const write = (text: string) => {
    setError(undefined)
    change({ text })
  }
  return {
    draft,
    error,
    write,
    send,
    ...command,
    choose: (category: CategoryCode) => change({ category }),
    swap: () => change({ text: draft.earlier, earlier: draft.text }),
    drop: () => change({ earlier: '' }),
  }
}

/** Words from the home page come first; an older draft is put aside, never lost. */
function taking(opened: string, { text, earlier }: Question): Partial<Question> {
  const aside = text.trim() === '' || text.trim() === opened.trim() ? earlier : text
  return { opened, text: opened, earlier: aside, id: '' }
}
