import type { booking } from '../../../src/shared/booking/contract'
import { ratedRecord } from '../../foundation'
import { refuse, type Handler } from '../../kernel'
import { withCounted } from './counted'
import { findBooking } from './repository'
import { otherSideViewOf, viewOf } from './view'

/** One booking, to who made it or to the other side that confirmed. To others it is missing. */
export const read: Handler<typeof booking.actions.read> = async ({ id }, { caller, now }) => {
  const stored = await findBooking(id)
  if (stored?.person === caller.key) {
    const view = await withCounted(viewOf(stored, now), stored, now)
    return { ...view, rated: await ratedRecord(stored.recordId, caller.key, now) }
  }
  return stored?.otherSide?.person === caller.key ? otherSideViewOf(stored, now) : refuse('NOT_FOUND')
}
