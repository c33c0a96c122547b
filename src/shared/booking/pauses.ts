/** Pauses after no-shows. A late cancellation weighs half. */
import { valueOn } from '../parameters'
import { addHours, addMinutes, dateOf } from '../time'

export interface Fault {
  readonly at: string
  readonly weight: 1 | 0.5
}

/**
 * Until when booking online is paused after these faults; null when it is not. Only recent faults count
 * (`booking.noShowWindowDays`), and the pause runs from the last of them.
 */
export function pausedUntil(faults: readonly Fault[], now: string): string | null {
  const today = dateOf(now)
  const since = addHours(now, -24 * valueOn('booking.noShowWindowDays', today))
  const counting = faults.filter(({ at }) => at >= since)
  const last = counting
    .map(({ at }) => at)
    .sort()
    .slice(-1)[0]
  const weight = counting.reduce((sum, fault) => sum + fault.weight, 0)
  return last === undefined || weight < valueOn('booking.noShows', today) ? null : addHours(last, 24 * valueOn('booking.pauseDays', today))
}

/** Until when cancelling costs nothing, UTC ISO. */
export const cancelFreeUntil = ({ startsAt, date }: { readonly startsAt: string; readonly date: string }): string =>
  addMinutes(startsAt, -valueOn('booking.freeCancelMinutes', date))

/** Does cancelling now count? Never after the service point itself changed something. */
export const isLateCancel = (
  booking: { readonly startsAt: string; readonly date: string; readonly affected: string | null },
  now: string,
): boolean => booking.affected === null && now > cancelFreeUntil(booking)
