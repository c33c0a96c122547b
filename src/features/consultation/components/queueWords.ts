import type { ConsultationLine } from '@/shared/consultation/contract'
import type { Ending } from '@/shared/consultation/handBack'
import { urgency, type Risk } from '@/shared/consultation/cards'
import { hoursBetween, sayMoment } from '@/shared/time'
import type { Tone } from '@/ui'

const riskNames: Record<Risk, string> = {
  violence: '正在受伤害',
  domesticViolence: '家暴',
  selfHarm: '轻生念头',
  child: '孩子受害',
  fraud: '刚被骗',
  detained: '家人被拘',
  deadline: '快到期',
}

/** A word or two about a consultation, with its colour. */
export interface Mark {
  readonly words: string
  readonly tone: Tone
}

/** How long there is to answer; null when no answer is owed. */
export function timeLeft({ dueAt, overdue }: Pick<ConsultationLine, 'dueAt' | 'overdue'>, now: string): Mark | null {
  if (dueAt === null) return null
  const hours = hoursBetween(now, dueAt)
  if (overdue || hours <= 0) return { words: '已超时', tone: 'danger' }
  if (hours === 1) return { words: '还剩不到 1 小时', tone: 'caution' }
  return { words: `还剩 ${hours} 小时`, tone: hours <= 6 ? 'caution' : 'neutral' }
}

const endingMarks: Record<Ending, Mark> = {
  solved: { words: '对方说解决了', tone: 'good' },
  unsolved: { words: '对方说没解决', tone: 'caution' },
  byLawyer: { words: '律师结束的', tone: 'neutral' },
}

/** Which of its questions waits: null for the first, and where no answer is owed. */
const followUpWords = ({ dueAt, followUps }: Pick<ConsultationLine, 'dueAt' | 'followUps'>): string | null =>
  dueAt !== null && followUps > 0 ? `第 ${followUps} 次追问` : null

/**
 * What a lawyer must know before answering: danger first, then the time, which question it is, that another gave it back, whether
 * somebody asks for another; of what has ended, how.
 */
export function marksOf(
  line: Pick<ConsultationLine, 'risks' | 'dueAt' | 'overdue' | 'askedBy' | 'followUps' | 'passedOn' | 'ending'>,
  now: string,
): Mark[] {
  const tone = urgency(line.risks) === 0 ? 'danger' : 'caution'
  const left = timeLeft(line, now)
  const again = followUpWords(line)
  return [
    ...line.risks.map((risk) => ({ words: riskNames[risk], tone }) as const),
    ...(left === null ? [] : [left]),
    ...(again === null ? [] : [{ words: again, tone: 'brand' } as const]),
    ...(line.passedOn ? [{ words: '有律师退回过', tone: 'neutral' } as const] : []),
    ...(line.askedBy === null ? [] : [{ words: `${line.askedBy}代问`, tone: 'brand' } as const]),
    ...(line.ending === null ? [] : [endingMarks[line.ending]]),
  ]
}

/** By when an answer is promised, or what the lawyer now waits for. */
export function dueWords({ dueAt, askedAt, state }: ConsultationLine): string {
  if (dueAt !== null) return `${sayMoment(dueAt, askedAt)} 前答复`
  return state === 'answered' ? '已经答复，等对方回音' : '已经结束'
}
