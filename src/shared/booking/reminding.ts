/** When a booking is reminded of. Pure. */
import { valueOn } from '../parameters'
import { addDays, addMinutes, dateOf, momentOf } from '../time'

/** From which minute of the day on the evening's reminders go out. */
export const eveningMinute = (date: string): number => valueOn('booking.eveningReminderMinute', date)

/** Until when a booking must begin to be reminded of now. */
export const soonUntil = (now: string): string => addMinutes(now, valueOn('booking.reminderMinutes', dateOf(now)))

/**
 * Is there a reminder on the evening before? Not for who booked, or moved it, on that evening itself: they know.
 * @param takenAt when this time was taken, UTC ISO
 * @param date the booking's day
 */
export function hasEveningReminder(takenAt: string, date: string): boolean {
  const before = addDays(date, -1)
  return takenAt < momentOf(before, eveningMinute(before))
}
