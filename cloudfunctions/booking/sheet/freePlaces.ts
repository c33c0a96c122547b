import type { NeedCode } from '../../../src/shared/booking/needs'
import { freeSlots, nearest, saySlot, type FreeSlot } from '../../../src/shared/booking/slots'
import { valueOn } from '../../../src/shared/parameters'
import { sayParameter } from '../../../src/shared/parameters/say'
import { sayWaiting, weekdaysOf } from '../../../src/shared/calendar/words'
import { addDays, addMinutes, dateOf, daysBetween, minuteOfDay, sayDate } from '../../../src/shared/time'
import { waitingOf } from '../../foundation'
import type { OpenSheet } from './openings'
import { openSheetsAt } from './repository'

/** From when on a place can still be booked. */
export function earliest(now: string): { date: string; minute: number } {
  const from = addMinutes(now, valueOn('booking.leadMinutes', dateOf(now)))
  return { date: dateOf(from), minute: minuteOfDay(from) }
}

/** The last day that can be booked. */
export const horizon = (now: string): string => addDays(dateOf(now), valueOn('booking.horizonDays', dateOf(now)))

/** All days of one need at one point that can be booked: one operation, one small document per day. */
export const sheetsOf = (pointId: string, need: NeedCode, now: string): Promise<OpenSheet[]> =>
  openSheetsAt(pointId, need, dateOf(now), horizon(now))

/** What can be booked at this point from now on. Booking asks the same sheets, so what is shown can be had. */
export const freeAt = async (pointId: string, need: NeedCode, now: string): Promise<FreeSlot[]> =>
  freeSlots(await sheetsOf(pointId, need, now), earliest(now))

/** The weekdays up to the horizon that wait for a notice. */
export const waitingDays = async (now: string): Promise<string[]> => weekdaysOf(await waitingOf(daysBetween(dateOf(now), horizon(now))))

/** Left out where nothing waits. */
export const waitingPart = (waiting: readonly string[]): { readonly waiting?: string[] } =>
  waiting.length === 0 ? {} : { waiting: [...waiting] }

/** `11月25日 周三 上午 9:00` */
export const sayPlace = ({ date, slot }: { readonly date: string; readonly slot: string }, now: string): string =>
  `${sayDate(date, now)} ${saySlot(slot)}`

/** Places in words, or where else to go when there are none. */
export const sayNear = (places: readonly FreeSlot[], now: string, otherwise = '可以换个地方，或打 12348。'): string =>
  places.length > 0
    ? `离它最近的还有：${places.map((place) => sayPlace(place, now)).join('、')}。`
    : `${sayParameter('booking.horizonDays', dateOf(now))}内没有空位，${otherwise}`

/** The nearest other places, as offers for the phone and as words for the sentence. */
export async function nearestOffers(pointId: string, need: NeedCode, wanted: { date: string; slot: string }, now: string) {
  const [free, waiting] = await Promise.all([freeAt(pointId, need, now), waitingDays(now)])
  const near = nearest(free, wanted)
  const why = waiting.includes(wanted.date) ? sayWaiting([wanted.date]) : near.length === 0 ? sayWaiting(waiting) : ''
  const offers = near.map(({ date, slot }) => ({ pointId, date, slot }))
  return { offers, near: `${why}${sayNear(near, now, '可以排队等空位，或换个地方、打 12348。')}` }
}
