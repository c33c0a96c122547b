import type { booking } from '../../../src/shared/booking/contract'
import { minuteOf } from '../../../src/shared/booking/slots'
import { refuse, type Handler } from '../../kernel'
import { findPoint } from '../../foundation'
import { earliest, sheetsOf, waitingDays, waitingPart } from './freePlaces'

/** All days of one place in one query of day sheets, full slots included so that a person sees them as full. */
export const openSlots: Handler<typeof booking.actions.openSlots> = async ({ need, pointId }, { now }) => {
  const [own, waiting] = await Promise.all([sheetsOf(pointId, need, now), waitingDays(now)])
  const place = own[0] ?? (await placeWithout(pointId))
  if (place === null) return refuse('NOT_FOUND')
  const from = earliest(now)
  // A closed day is not shown at all: whoever still holds a place on it was told.
  const days = own
    .filter(({ closed }) => closed === null)
    .map(({ date, slots }) => ({
      date,
      slots: Object.keys(slots)
        .sort()
        .filter((slot) => date > from.date || (date === from.date && minuteOf(slot) >= from.minute))
        .map((slot) => ({ slot, free: slots[slot]?.free ?? 0 })),
    }))
  const { pointName, address, sample } = place
  return { pointName, address, sample, days: days.filter(({ slots }) => slots.length > 0), ...waitingPart(waiting) }
}

/** The place's own document, asked for only where nothing is published yet. */
async function placeWithout(pointId: string): Promise<{ pointName: string; address: string; sample: boolean } | null> {
  const point = await findPoint(pointId)
  return point && { pointName: point.name, address: point.address, sample: point.sample }
}
