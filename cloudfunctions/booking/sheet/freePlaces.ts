import { freeSlots, nearest, saySlot, type FreeSlot } from '../../../src/shared/booking/slots'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { valueOn } from '../../../src/shared/parameters'
import { addDays, addMinutes, dateOf, minuteOfDay, sayDate } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { sheets, type DaySheet } from '../repository'

/** From when on a place can still be booked. */
export function earliest(now: string): { date: string; minute: number } {
  const from = addMinutes(now, valueOn('booking.leadMinutes', dateOf(now)))
  return { date: dateOf(from), minute: minuteOfDay(from) }
}

/** The last day that can be booked. */
export const horizon = (now: string): string => addDays(dateOf(now), valueOn('booking.horizonDays', dateOf(now)))

/** Two weeks of one need at one point: one query, one small document per day. */
export const sheetsOf = (pointId: string, need: NeedCode, now: string): Promise<DaySheet[]> =>
  sheets.list({ where: { pointId, need, date: _.gte(dateOf(now)).and(_.lte(horizon(now))) }, orderBy: [['date', 'asc']], limit: 20 })

/** What can be booked at this point from now on. Booking asks the same sheets, so what is shown can be had. */
export const freeAt = async (pointId: string, need: NeedCode, now: string): Promise<FreeSlot[]> =>
  freeSlots(await sheetsOf(pointId, need, now), earliest(now))

/** The nearest other places, as offers for the phone and as words for the sentence. */
export async function nearestOffers(pointId: string, need: NeedCode, wanted: { date: string; slot: string }, now: string) {
  const near = nearest(await freeAt(pointId, need, now), wanted)
  const offers = near.map(({ date, slot }) => ({ pointId, date, slot }))
  const words = near.map(({ date, slot }) => `${sayDate(date, now)} ${saySlot(slot)}`).join('、')
  return { offers, near: near.length > 0 ? `离它最近的还有：${words}。` : '这两周都满了，可以排队等空位，或换个地方、打 12348。' }
}
