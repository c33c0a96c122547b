import type { booking } from '../../../src/shared/booking/contract'
import { freeSlots } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import { _, type Handler } from '../../kernel'
import { earliest, horizon } from './freePlaces'
import { sheets, type DaySheet } from '../repository'

/** Enough for sixty points over two weeks. */
const most = 1000

/** Where this can be done, the next free place first. */
export const places: Handler<typeof booking.actions.places> = async ({ need, from }, { now }) => {
  const all = await sheets.list({
    where: { need, date: _.gte(from !== undefined && from > dateOf(now) ? from : dateOf(now)).and(_.lte(horizon(now))) },
    orderBy: [['date', 'asc']],
    limit: most,
  })
  const byPoint = new Map<string, DaySheet[]>()
  for (const sheet of all) byPoint.set(sheet.pointId, [...(byPoint.get(sheet.pointId) ?? []), sheet])
  const found = [...byPoint.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { pointId, pointName, areaName, sample } = first
    return [{ pointId, pointName, areaName, sample, next: freeSlots(own, earliest(now))[0] ?? null }]
  })
  const when = ({ next }: (typeof found)[number]) => (next === null ? '9' : `${next.date} ${next.slot}`)
  return found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.pointId < b.pointId ? -1 : 1))
}
