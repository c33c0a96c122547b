import type { booking } from '../../../src/shared/booking/contract'
import { needs } from '../../../src/shared/booking/needs'
import { freeSlots } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { rostersOfPoint } from '../roster/repository'
import { earliest, horizon, waitingDays, withWaiting } from './freePlaces'
import { sheetsOfPoint } from './repository'

/** What can be done at a point, in the order of the needs, each with its next free place, or with the days that wait for a holiday notice. */
export const needsAt: Handler<typeof booking.actions.needsAt> = async ({ pointId }, { now }) => {
  const [all, waiting] = await Promise.all([sheetsOfPoint(pointId, dateOf(now), horizon(now)), waitingDays(now)])
  const planned = waiting.length === 0 ? [] : await rostersOfPoint(pointId)
  return needs.flatMap(({ code }) => {
    const own = all.filter(({ need }) => need === code)
    if (own.length === 0 && !planned.some(({ need }) => need === code)) return []
    return [{ need: code, next: freeSlots(own, earliest(now))[0] ?? null, ...withWaiting(waiting) }]
  })
}
