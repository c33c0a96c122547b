import { useEffect } from 'react'
import { goTo, noId, reveal, takeOver, useActing, useDraft, useSending, type KeptId } from '@/platform'
import type { CategoryCode } from '@/shared/consultation/categories'
import type { Consultation } from '@/shared/consultation/contract'
import { isDangerous } from '@/shared/consultation/dangerous'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { forMyself, helperMistakes, helperSent, type ForOther } from '@/parts/ForWhom'
import { useMistakes } from '@/parts/useMistakes'
import { consultations } from '../consultations'

interface Question extends ForOther, KeptId {
  readonly text: string
  readonly category: CategoryCode
  /** What an earlier, unsent draft said, while other words came from the home page. */
  readonly earlier: string
}

const empty: Question = { ...noId, text: '', category: '99', earlier: '', ...forMyself }

/** Words of danger are not left where somebody else finds them, neither these nor the ones put aside. */
const isCalm = ({ text, earlier }: Question) => !isDangerous(text) && !isDangerous(earlier)

/** What is asked, as this form calls it: in its label, in its mistake and in the summary. */
export const question = { ...fields.question, label: '您的问题' }

/** Where the page shows what is missing. */
export const mistakesPlace = 'question-mistakes'

type Mistakes = Partial<Record<'text' | 'relation' | 'agreed', string>>

/** What is wrong before it can be sent, by field. */
const mistakesIn = (draft: Question): Mistakes => ({ ...onlyFound({ text: mistakeIn(question, draft.text) }), ...helperMistakes(draft) })

/**
 * The question being written: a draft that survives, and sending it once.
 * @param before asks for consent where it is still needed, then runs what it is given
 */
export function useQuestion(before: (send: () => void) => void) {
  const [draft, change, clear] = useDraft<Question>('draft-question', empty, isCalm)
  const { mistakes, check } = useMistakes(mistakesIn(draft))
  const { act, busy, failure } = useActing()
  // Changed words keep their id: had the first ones arrived, it is said that they did, and nobody has two questions of one.
  const sending = useSending<Consultation>(act, { kept: [draft, change], notify: true })

  useEffect(() => {
    const words = takeOver('ask')
    if (words !== '') change(taking(words, draft))
    // Only when the page opens: afterwards the draft is the truth.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  // The reason stands at the top, the button at the thumb.
  useEffect(() => {
    if (failure !== null) reveal(mistakesPlace)
  }, [failure])

  const deliver = () =>
    sending.send(
      (id) => consultations.ask({ id, text: draft.text, category: draft.category, ...helperSent(draft) }),
      (sent) => {
        // What was put aside for this question is what is being written again.
        if (draft.earlier === '') clear()
        else change({ ...empty, text: draft.earlier })
        void goTo('consultation', { id: sent.id }, true)
      },
    )

  const send = () => {
    if (!check()) return reveal(mistakesPlace)
    before(() => void deliver())
  }

  return {
    draft,
    mistakes,
    write: (part: Partial<Pick<Question, 'text' | keyof ForOther>>) => change(part),
    send,
    busy,
    failure,
    choose: (category: CategoryCode) => change({ category }),
    swap: () => change({ text: draft.earlier, earlier: draft.text }),
    drop: () => change({ earlier: '' }),
  }
}

/** Words from the home page come first; an older draft is put aside, never lost. */
function taking(words: string, { text, earlier }: Question): Partial<Question> {
  const aside = text.trim() === '' || text.trim() === words.trim() ? earlier : text
  return { text: words, earlier: aside, ...noId }
}
