import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { isLateCancel } from '../../../src/shared/booking/pauses'
import type { CodeOf } from '../../../src/shared/contract'
import { count, limited, uncount } from '../../foundation'
import { isRefusal, refuse, type Handler, type Refusal } from '../../kernel'
import { touchClaim } from '../sheet/repository'
import { blame } from './blame'
import { withCounted } from './counted'
import { giveBack } from './giveBack'
import { cancelBooking, findBooking, type StoredBooking } from './repository'
import { tellOtherSide } from './tellOtherSide'
import { viewOf } from './view'

type Cancel = typeof booking.actions.cancel

const tries = 5

/**
 * Cancels. The booking's state is the decision; the place and the hand are given back after it, and again by a retry, or by `reconcile`
 * if this call dies between: the claim is touched first, so that it is looked at. Late, it counts half.
 */
export const cancel: Handler<Cancel> = async ({ id }, { caller, now }) => {
  const stored = await findBooking(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  // What the service point changed may be cancelled however often; what cannot be cancelled says so below.
  const counts = stored.affected === null && bookingLife.may('cancel', stored, 'visitor', now) === 'yes'
  const doing = { deed: 'cancel', id } as const
  const full = counts ? await count(caller.key, doing, now) : null
  if (full !== null) return limited('CANCELLED_TOO_OFTEN', full, now)
  const cancelled = await decide(stored, now)
  if (isRefusal(cancelled)) {
    if (counts) await uncount(caller.key, doing)
    return cancelled
  }
  // By what its history says: a retry of one that died in between counts it still, once.
  const late = cancelled.events.find(({ code }) => code === 'CANCELLED_LATE')
  if (late !== undefined) await blame(cancelled, late.at, now)
  await giveBack(cancelled, now)
  await tellOtherSide(cancelled, 'SIDE_RELEASED', now)
  return withCounted(viewOf(cancelled, now), cancelled, now)
}

/** Sets the state, once. A booking that is being moved at the same moment is looked at again. */
async function decide(stored: StoredBooking, now: string, attempt = 1): Promise<StoredBooking | Refusal<CodeOf<Cancel> | 'NOT_FOUND'>> {
  if (stored.state === 'cancelled') return stored
  const may = bookingLife.may('cancel', stored, 'visitor', now)
  if (may !== 'yes') return refuse(may)
  if (attempt > tries) return refuse('NOT_ACTIVE')
  await touchClaim(stored.sheetId, stored.slot, { key: stored.visitorKey, id: stored._id }, now)
  const code = isLateCancel(stored, now) ? 'CANCELLED_LATE' : 'CANCELLED'
  await cancelBooking(stored, code, now)
  const fresh = await findBooking(stored._id)
  return fresh === null ? refuse('NOT_FOUND') : decide(fresh, now, attempt + 1)
}
