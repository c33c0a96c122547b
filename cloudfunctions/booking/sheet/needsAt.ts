import type { booking } from '../../../src/shared/booking/contract'
import { needs } from '../../../src/shared/booking/needs'
import { freeSlots } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { earliest, horizon } from './freePlaces'
import { sheetsOfPoint } from './repository'
import { withWaitingNeeds } from './waiting'

/** What can be done at a point, in the order of the needs, each with its next free place. */
export const needsAt: Handler<typeof booking.actions.needsAt> = async ({ pointId }, { now }) => {
  const all = await sheetsOfPoint(pointId, dateOf(now), horizon(now))
  const found = needs.flatMap(({ code }) => {
    const own = all.filter(({ need }) => need === code)
    return own.length === 0 ? [] : [{ need: code, next: freeSlots(own, earliest(now))[0] ?? null }]
  })
  return withWaitingNeeds(found, pointId, now)
}
