import type { booking } from '../../src/shared/booking/contract'
import { minuteOf } from '../../src/shared/booking/slots'
import { refuse, type Handler } from '../kernel'
import { findPoint } from '../spine'
import { earliest, sheetsOf } from './freePlaces'

/** Two weeks of one place, full slots included so that a person sees them as full. */
export const openSlots: Handler<typeof booking.actions.openSlots> = async ({ need, pointId }, { now }) => {
  const [own, point] = await Promise.all([sheetsOf(pointId, need, now), findPoint(pointId)])
  if (point === null) return refuse('NOT_FOUND')
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
  return { pointName: point.name, address: point.address, sample: point.sample, days: days.filter(({ slots }) => slots.length > 0) }
}
