import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import type { Handler } from '../../kernel'
import { earliest, horizon } from './freePlaces'
import { nextAtPoints } from './repository'
import { withWaitingPlaces } from './waiting'

/** Where this can be done, the next free place first. */
export const places: Handler<typeof booking.actions.places> = async ({ need, from }, { now }) => {
  const first = from !== undefined && from > dateOf(now) ? from : dateOf(now)
  return withWaitingPlaces(await nextAtPoints(need, first, horizon(now), earliest(now)), need, now)
}
