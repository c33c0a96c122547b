import type { Consultation, ThreadEntry } from '@/shared/consultation/contract'
import { sayMoment } from '@/shared/time'
import { Timeline } from '@/ui'
import { AnswerText } from './AnswerText'

const titles: Record<ThreadEntry['kind'], string> = { question: '问', followUp: '追问', answer: '律师答复' }

/** The thread, oldest first. */
export function Thread({ matter }: { matter: Pick<Consultation, 'thread'> }) {
  return (
    <Timeline
      entries={matter.thread.map((entry) => ({
        title: titles[entry.kind],
        at: sayMoment(entry.at),
        tone: entry.kind === 'answer' ? ('good' as const) : ('brand' as const),
        ...(entry.kind === 'answer' ? { by: entry.by, body: <AnswerText answer={entry} /> } : { body: entry.text }),
      }))}
    />
  )
}
