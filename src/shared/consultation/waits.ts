import type { Wait } from '../waits/wait'
import { fill } from '../contract/fill'
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

/** A danger that nobody took, for who was told of it: until when an answer was promised, and no word of what was asked. */
export const alarmWait = ({ id, askedAt, dueAt }: Pick<ConsultationLine, 'id' | 'askedAt' | 'dueAt'>): Wait => ({
  id: `alarm-${id}`,
  at: askedAt,
  until: dueAt,
  urgency: 'runsOut',
  title: '有危险的咨询没人接',
  tag: '马上找人',
  tone: 'caution',
  meaning: fill('等了 {consultation.alarmMinutes}以上。请马上找值班律师去接；接下以后，这一条就没有了。'),
  to: { page: 'inbox', params: {} },
})
