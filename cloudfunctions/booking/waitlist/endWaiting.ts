import { nearest } from '../../../src/shared/booking/slots'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { waitLife } from '../../../src/shared/booking/waitLife'
import { sayDate } from '../../../src/shared/time'
import { tell } from '../../foundation'
import { dayIdOf } from '../ids'
import { freeAt, sayNear } from '../sheet/freePlaces'
import { endWait, pageOfOpenWaits } from './repository'

/** Tells everybody who waits for a day that was closed, and ends their waiting. */
export async function endWaiting(pointId: string, need: NeedCode, date: string, now: string): Promise<void> {
  const near = sayNear(nearest(await freeAt(pointId, need, now), { date, slot: '1200' }), now)
  for (let before: string | undefined; ;) {
    const { items, next } = await pageOfOpenWaits(dayIdOf(pointId, need, date), before)
    for (const { _id: id, person, joinedAt } of items) {
      await tell(person, waitLife.telling('DAY_CLOSED'), {
        id,
        once: joinedAt,
        now,
        params: { need, point: pointId },
        details: { day: sayDate(date, now), near },
      })
      await endWait(id)
    }
    if (next === null) return
    before = next
  }
}
