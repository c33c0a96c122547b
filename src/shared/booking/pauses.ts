/** Pauses after no-shows (reference B09). A late cancellation weighs half. */
import { valueOn } from '../parameters'
import { addHours, dateOf } from '../time'

export interface Fault {
  readonly at: string
  readonly weight: 1 | 0.5
}

/**
 * Until when booking online is paused after these faults; null when it is not. Only faults of the last ninety days
 * count, and the pause runs from the last of them.
 */
export function pausedUntil(faults: readonly Fault[], now: string): string | null {
  const today = dateOf(now)
  const since = addHours(now, -24 * valueOn('booking.noShowWindowDays', today))
  const counting = faults.filter(({ at }) => at >= since)
  const last = counting
    .map(({ at }) => at)
    .sort()
    .at(-1)
  const weight = counting.reduce((sum, fault) => sum + fault.weight, 0)
  return last === undefined || weight < valueOn('booking.noShows', today) ? null : addHours(last, 24 * valueOn('booking.pauseDays', today))
}
