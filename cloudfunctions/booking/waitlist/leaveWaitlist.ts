import type { booking } from '../../../src/shared/booking/contract'
import { waitLife } from '../../../src/shared/booking/waitLife'
import { refuse, type Handler } from '../../kernel'
import { holdOf } from '../ids'
import { touchClaim } from '../sheet/repository'
import { passOn } from './passOn'
import { findWait, leaveWait } from './repository'
import { waitViewOf } from './view'

/** Leaves the waiting list; a place that was held goes to the next. One that has ended is left already. */
export const leaveWaitlist: Handler<typeof booking.actions.leaveWaitlist> = async ({ id }, { caller, now }) => {
  const entry = await findWait(id)
  if (entry === null || entry.person !== caller.key) return refuse('NOT_FOUND')
  if (waitLife.may('leave', entry, 'visitor', now) !== 'yes') return waitViewOf(entry, now)
  // Whoever dies before passing the place on: `reconcile` looks at what was touched.
  const { sheetId, offer, visitorKey: key } = entry
  if (offer !== null) await touchClaim(sheetId, offer.slot, { key, id: holdOf(id) }, now)
  if ((await leaveWait(id)) && offer !== null) await passOn(sheetId, offer.slot, { key, id: holdOf(id) }, now)
  return waitViewOf((await findWait(id)) ?? entry, now)
}
