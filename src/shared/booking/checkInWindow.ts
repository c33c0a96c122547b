/** When a booked visitor can check in. Both ends of the window belong to it. */
import { valueOn } from '../parameters'
import { addMinutes, dateOf, minuteOfDay } from '../time'

/**
 * `early`: come back later. `inside`: keeps the booked place. `late`: the same half-day, gets a walk-in number and is
 * no no-show. `over`: that half-day has passed.
 */
export type CheckInVerdict = 'early' | 'inside' | 'late' | 'over'

const noon = 12 * 60
const halfOf = (moment: string): string => `${dateOf(moment)} ${minuteOfDay(moment) < noon ? 'morning' : 'afternoon'}`

/** From when on and until when a visitor keeps the booked place. */
export const checkInWindow = (startsAt: string): { readonly from: string; readonly until: string } => ({
  from: addMinutes(startsAt, -valueOn('booking.checkInEarlyMinutes', dateOf(startsAt))),
  until: addMinutes(startsAt, valueOn('booking.lateMinutes', dateOf(startsAt))),
})

/** How a visitor whose slot begins at `startsAt` arrives `now`. Moments are UTC ISO. */
export function checkInVerdict(startsAt: string, now: string): CheckInVerdict {
  const { from, until } = checkInWindow(startsAt)
  if (now < from) return 'early'
  if (now <= until) return 'inside'
  return halfOf(now) === halfOf(startsAt) ? 'late' : 'over'
}
