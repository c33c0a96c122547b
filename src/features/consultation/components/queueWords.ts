import type { ConsultationLine } from '@/shared/consultation/contract'
import { urgency, type Risk } from '@/shared/consultation/risk'
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

/** What a lawyer must know before answering: danger first, then the time, then whether somebody asks for another. */
export function marksOf(line: Pick<ConsultationLine, 'risks' | 'dueAt' | 'overdue' | 'askedBy'>, now: string): Mark[] {
  const tone = urgency(line.risks) === 0 ? 'danger' : 'caution'
  const left = timeLeft(line, now)
  return [
    ...line.risks.map((risk) => ({ words: riskNames[risk], tone }) as const),
    ...(left === null ? [] : [left]),
    ...(line.askedBy === null ? [] : [{ words: `${line.askedBy}代问`, tone: 'brand' } as const]),
  ]
}

/** By when an answer is promised, or what the lawyer now waits for. */
export function dueWords({ dueAt, askedAt, state }: ConsultationLine): string {
  if (dueAt !== null) return `${sayMoment(dueAt, askedAt)} 前答复`
  return state === 'answered' ? '已经答复，等对方回音' : '已经结束'
}
