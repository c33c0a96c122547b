import { freeFrom } from '../../../src/shared/limits/rates'
import { limited } from '../../foundation'
import type { Refusal } from '../../kernel'
import type { StoredBooking } from './repository'

/** Why a booking cannot be moved once more today, by its own history; null when it can. What the service point changed always can. */
export function movedTooOften({ events, affected }: StoredBooking, now: string): Refusal<'MOVED_TOO_OFTEN'> | null {
  const moves = events.filter(({ code }) => code === 'MOVED')
  const until = affected === null ? freeFrom('move', moves, now) : null
  return until === null ? null : limited('MOVED_TOO_OFTEN', { full: 'rate', until }, now)
}
