import type { booking } from '../../../src/shared/booking/contract'
import { needCodes } from '../../../src/shared/booking/needs'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { earliest, horizon } from './freePlaces'
import { nextOfNeeds } from './repository'
import { withWaitingNeeds } from './waiting'

/** What can be done at a point, in the order of the needs, each with its next free place. */
export const needsAt: Handler<typeof booking.actions.needsAt> = async ({ pointId }, { now }) => {
  const found = await nextOfNeeds(pointId, dateOf(now), horizon(now), earliest(now))
  const inOrder = found.sort((a, b) => needCodes.indexOf(a.need) - needCodes.indexOf(b.need))
  return withWaitingNeeds(inOrder, pointId, now)
}
