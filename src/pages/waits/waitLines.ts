import type { ConsultationLine } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import type { Destination } from '@/shared/pages'
import type { RatedRecord } from '@/shared/rating/contract'
import { shorten } from '@/shared/shorten'

/** One thing that goes on only when the person does something. */
export interface WaitLine {
  readonly key: string
  readonly title: string
  readonly tag: string
  readonly tone: 'good' | 'brand'
  readonly meaning: string
  /** The page it opens; with `rate` where the rating comes into view at once. */
  readonly to: Destination
}

/** Answers that were given: read them, ask on or end it. */
export const answeredLines = (mine: readonly ConsultationLine[]): WaitLine[] =>
  mine
    .filter(({ state }) => state === 'answered')
    .map((line) => ({
      key: `answer-${line.id}`,
      title: line.opening,
      tag: '律师答复了',
      tone: 'good',
      meaning: stateWords(line).sentence,
      to: { page: 'consultation', params: { id: line.id } },
    }))

/** Characters of a title where everything stands in one line. */
const mostInLine = 13

/** Services that ended and can still be rated: where each was given is where it is rated. */
export const rateableLines = (waiting: readonly RatedRecord[]): WaitLine[] =>
  waiting.map(({ record }) => ({
    key: record.id,
    title: record.about,
    tag: '等您评',
    tone: 'brand',
    meaning: '办得好不好，您说了算。',
    to: { page: record.kind === 'consultation' ? 'consultation' : 'booking', params: { id: record.subjectId, rate: '1' } },
  }))

/** All of it in one short line; empty when there is nothing. */
export function sayWaits(lines: readonly WaitLine[]): string {
  const [first] = lines
  if (first === undefined) return ''
  if (lines.length === 1) return `${first.tag}：${shorten(first.title, mostInLine)}`
  const counts = new Map<string, number>()
  for (const { tag } of lines) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => `${tag} ${count} 件`).join('，')
}
