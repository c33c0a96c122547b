import type { Wait } from '../waits/wait'
import type { ConsultationLine } from './contract'
import { stateWords } from './stateWords'

/** An answer was given: read it, ask on or end it. `answeredAt` is UTC ISO. */
export const answeredWait = (line: ConsultationLine, answeredAt: string): Wait => ({
  id: `answer-${line.id}`,
  at: answeredAt,
  until: null,
  urgency: 'answered',
  title: line.opening,
  tag: '律师答复了',
  tone: 'good',
  meaning: stateWords(line).sentence,
  to: { page: 'consultation', params: { id: line.id } },
})
