/** When a message may go out: phones lie beside beds. */
import { valueOn } from '../parameters'
import { addDays, dateOf, minuteOfDay, momentOf } from '../time'

/** From when on it may be sent: at once, or in the morning if it is night and the event can wait. Moments are UTC ISO. */
export function sendableFrom(now: string, atNight: boolean): string {
  const today = dateOf(now)
  const minute = minuteOfDay(now)
  const wakes = valueOn('message.restUntilMinute', today)
  if (atNight || (minute >= wakes && minute < valueOn('message.restFromMinute', today))) return now
  return momentOf(minute < wakes ? today : addDays(today, 1), wakes)
}
