import { dateOf, sayDate } from '../../../src/shared/time'
import { limited } from '../../foundation'
import { offering, refuse, type Refusal } from '../../kernel'
import type { NotNow, Paused } from './enter'

const groupNames = { elder: '“老人”', disabled: '“残疾人”' } as const

/** A pause in words: who said that they are old or disabled is told where that can be confirmed. */
export function pausedRefusal({ paused, unseen }: Paused, now: string): Refusal<'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'> {
  const until = sayDate(dateOf(paused), now)
  const refusal =
    unseen.length === 0
      ? refuse('BOOKING_PAUSED', { until })
      : refuse('GROUP_NOT_SEEN', { until, groups: unseen.map((group) => groupNames[group]).join('') })
  return offering<'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'>(refusal, [{ step: 'findWindow' }])
}

/** Why nothing more goes into this hand. */
export function notEntered(why: NotNow, now: string): Refusal<'TOO_MANY' | 'BOOKED_TOO_OFTEN' | 'BOOKING_PAUSED' | 'GROUP_NOT_SEEN'> {
  if (why === 'tooMany') return refuse('TOO_MANY')
  return 'paused' in why ? pausedRefusal(why, now) : limited('BOOKED_TOO_OFTEN', { full: 'rate', until: why.tooOften }, now)
}
