import { dateOf, sayDate } from '../../../src/shared/time'
import { limited } from '../../foundation'
import { offering, refuse, type Refusal } from '../../kernel'
import type { Entering, Paused } from './enter'

export type NotEntered = 'TOO_MANY' | 'BOOKED_TOO_OFTEN' | 'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'

const groupNames = { elder: '“老人”', disabled: '“残疾人”' } as const

/** A pause in words: who said that they are old or disabled is told where that can be confirmed. */
export function pausedRefusal({ until, unseen }: Paused, now: string): Refusal<'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'> {
  const day = sayDate(dateOf(until), now)
  const refusal =
    unseen.length === 0
      ? refuse('BOOKING_PAUSED', { until: day })
      : refuse('GROUP_NOT_SEEN', { until: day, groups: unseen.map((group) => groupNames[group]).join('') })
  return offering<'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'>(refusal, [{ step: 'findWindow' }])
}

/** Why nothing more goes into this hand. */
export function notEntered(entering: Exclude<Entering, { readonly outcome: 'entered' | 'has' }>, now: string): Refusal<NotEntered> {
  if (entering.outcome === 'tooMany') return refuse('TOO_MANY')
  if (entering.outcome === 'paused') return pausedRefusal(entering, now)
  return limited('BOOKED_TOO_OFTEN', { full: 'rate', until: entering.until }, now)
}
