/**
 * 等您的事: what goes on only when the person does something. Each domain says its own, `account.waits` gathers them in one call. The words
 * of each kind stand with its domain (`src/shared/<domain>/waits.ts`).
 */
import type { Destination } from '../pages'

/** The most urgent first: a window waits this minute; lost when its time is over; an arrangement that no longer holds; an answer to read; whenever one likes. */
export const urgencies = ['now', 'runsOut', 'changed', 'answered', 'anytime'] as const
type Urgency = (typeof urgencies)[number]

export const tones = ['good', 'brand', 'caution'] as const

export interface Wait {
  /** The same for the same wait in each call; unique in its domain. */
  readonly id: string
  /** Since when, UTC ISO: the answer, the change, the end of the service, the joining of the list. */
  readonly at: string
  /** From when on it is too late, UTC ISO; null where nothing is lost by waiting. */
  readonly until: string | null
  readonly urgency: Urgency
  readonly title: string
  readonly tag: string
  readonly tone: (typeof tones)[number]
  /** What it means and what to do. */
  readonly meaning: string
  readonly to: Destination
}

/** What one domain waits for: as many as a page holds, and whether there are more. */
export interface Waits {
  readonly items: readonly Wait[]
  readonly more: boolean
}

const rankOf = ({ urgency, until }: Wait): string => `${urgencies.indexOf(urgency)} ${until ?? '~'}`

/** The most urgent first; among those the one that runs out first, then the latest. */
export const mostUrgentFirst = <W extends Wait>(waits: readonly W[]): W[] =>
  [...waits].sort((a, b) => compare(rankOf(a), rankOf(b)) || compare(b.at, a.at) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
