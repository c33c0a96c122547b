import type { booking } from '../../../src/shared/booking/contract'
import { _, refuse, type Handler } from '../../kernel'
import { waitlist } from '../repository'
import { holdOf, passOn } from './waiting'
import { waitViewOf } from '../bookings/view'

/** Leaves the waiting list; a place that was held goes to the next. */
export const leaveWaitlist: Handler<typeof booking.actions.leaveWaitlist> = async ({ id }, { caller, now }) => {
  const entry = await waitlist.find(id)
  if (entry === null || entry.person !== caller.key) return refuse('NOT_FOUND')
  const left = await waitlist.change(id, { state: _.in(['waiting', 'offered']) }, { state: 'left', offer: _.set(null) })
  if (left && entry.offer !== null) await passOn(entry.sheetId, entry.offer.slot, { key: entry.visitorKey, id: holdOf(id) }, now)
  return waitViewOf((await waitlist.find(id)) ?? entry)
}
