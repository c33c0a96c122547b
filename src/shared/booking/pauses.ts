/** Pauses after no-shows. A late cancellation weighs half. */
import { valueOn } from '../parameters'
import { addHours, addMinutes, dateOf } from '../time'
import { answerOf, type SideFacts } from './sideAnswer'

export interface Fault {
  readonly at: string
  readonly weight: 1 | 0.5
}

/** What a late cancellation weighs. */
export const lateCancelWeight = 0.5

/** Those that count now (`booking.noShowWindowDays`). */
const counting = (faults: readonly Fault[], now: string): readonly Fault[] => {
  const since = addHours(now, -24 * valueOn('booking.noShowWindowDays', dateOf(now)))
  return faults.filter(({ at }) => at >= since)
}

/** How many no-shows count now; a late cancellation is half a one. */
export const weightOf = (faults: readonly Fault[], now: string): number =>
  counting(faults, now).reduce((sum, { weight }) => sum + weight, 0)

/**
 * Until when booking online is paused after these faults; null when it is not. Only recent faults count
 * (`booking.noShowWindowDays`), and the pause runs from the last of them.
 */
export function pausedUntil(faults: readonly Fault[], now: string): string | null {
  const today = dateOf(now)
  const last = counting(faults, now)
    .map(({ at }) => at)
    .sort()
    .slice(-1)[0]
  return last === undefined || weightOf(faults, now) < valueOn('booking.noShows', today)
    ? null
    : addHours(last, 24 * valueOn('booking.pauseDays', today))
}

interface Cancellable {
  readonly startsAt: string
  readonly date: string
  readonly otherSide?: SideFacts | null
}

/** Until when cancelling costs nothing, UTC ISO: to the last moment where the other side of a mediation has said that it does not come. */
export const cancelFreeUntil = ({ startsAt, date, otherSide }: Cancellable): string =>
  otherSide && answerOf(otherSide) === 'declined' ? startsAt : addMinutes(startsAt, -valueOn('booking.freeCancelMinutes', date))

/** Does cancelling now count? Never after the service point itself changed something. */
export const isLateCancel = (booking: Cancellable & { readonly affected: string | null }, now: string): boolean =>
  booking.affected === null && now > cancelFreeUntil(booking)
