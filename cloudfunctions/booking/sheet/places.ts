import type { booking } from '../../../src/shared/booking/contract'
import { freeSlots } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import { listPoints } from '../../foundation'
import type { Handler } from '../../kernel'
import { rostersOfNeed } from '../roster/repository'
import { earliest, horizon, waitingDays, withWaiting } from './freePlaces'
import { sheetsOfNeed, type DaySheet } from './repository'

/** Where this can be done, the next free place first. While days wait for a holiday notice, also the points that have nothing but such days. */
export const places: Handler<typeof booking.actions.places> = async ({ need, from }, { now }) => {
  const [all, waiting] = await Promise.all([
    sheetsOfNeed(need, from !== undefined && from > dateOf(now) ? from : dateOf(now), horizon(now)),
    waitingDays(now),
  ])
  const byPoint = new Map<string, DaySheet[]>()
  for (const sheet of all) byPoint.set(sheet.pointId, [...(byPoint.get(sheet.pointId) ?? []), sheet])
  const found = [...byPoint.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { pointId, pointName, areaName, sample } = first
    return [{ pointId, pointName, areaName, sample, next: freeSlots(own, earliest(now))[0] ?? null, ...withWaiting(waiting) }]
  })
  const without = waiting.length === 0 ? [] : await onlyWaiting(need, byPoint, waiting)
  const when = ({ next }: (typeof found)[number]) => (next === null ? '9' : `${next.date} ${next.slot}`)
  return [...found, ...without].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.pointId < b.pointId ? -1 : 1))
}

/** Points with a roster of this need and no sheet yet. */
async function onlyWaiting(need: DaySheet['need'], published: ReadonlyMap<string, unknown>, waiting: readonly string[]) {
  const [rosters, points] = await Promise.all([rostersOfNeed(need), listPoints()])
  return rosters
    .filter(({ pointId }) => !published.has(pointId))
    .flatMap(({ pointId }) => {
      const point = points.find(({ _id }) => _id === pointId)
      if (point === undefined) return []
      return [{ pointId, pointName: point.name, areaName: point.areaName, sample: point.sample, next: null, waiting: [...waiting] }]
    })
}
