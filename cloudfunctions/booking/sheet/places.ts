import type { booking } from '../../../src/shared/booking/contract'
import { freeSlots } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { earliest, horizon } from './freePlaces'
import { sheetsOfNeed, type DaySheet } from './repository'
import { withWaitingPlaces } from './waiting'

/** Where this can be done, the next free place first. */
export const places: Handler<typeof booking.actions.places> = async ({ need, from }, { now }) => {
  const all = await sheetsOfNeed(need, from !== undefined && from > dateOf(now) ? from : dateOf(now), horizon(now))
  const byPoint = new Map<string, DaySheet[]>()
  for (const sheet of all) byPoint.set(sheet.pointId, [...(byPoint.get(sheet.pointId) ?? []), sheet])
  const found = [...byPoint.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { pointId, pointName, areaName, sample } = first
    return [{ pointId, pointName, areaName, sample, next: freeSlots(own, earliest(now))[0] ?? null }]
  })
  const when = ({ next }: (typeof found)[number]) => (next === null ? '9' : `${next.date} ${next.slot}`)
  const sorted = found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.pointId < b.pointId ? -1 : 1))
  return withWaitingPlaces(sorted, need, now)
}
