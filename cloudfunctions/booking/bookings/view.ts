import type { Booking } from '../../../src/shared/booking/contract'
import { checkInWindow } from '../../../src/shared/booking/checkInWindow'
import { bookingLife } from '../../../src/shared/booking/life'
import { cancelFreeUntil } from '../../../src/shared/booking/pauses'
import { lateWeightOf } from './lateWeight'
import type { StoredBooking } from './repository'

/** What cancelling it late would count; once it is cancelled, what it did. */
function lateCountsOf(stored: StoredBooking): number {
  const counts = stored.state === 'booked' || (stored.state === 'cancelled' && stored.events.at(-1)?.code === 'CANCELLED_LATE')
  return counts ? lateWeightOf(stored) : 0
}

/** A booking as the person who made it sees it, with the buttons. */
export const viewOf = (stored: StoredBooking, now: string): Booking => ({
  id: stored._id,
  need: stored.need,
  pointId: stored.pointId,
  pointName: stored.pointName,
  address: stored.address,
  date: stored.date,
  slot: stored.slot,
  state: stored.state,
  visitor: stored.visitor.name,
  forOther: stored.forOther !== null,
  code: stored.code,
  qr: `FINGERTIP:${stored._id}`,
  otherSide: stored.otherSide && {
    name: stored.otherSide.name,
    confirmed: stored.otherSide.person !== null,
    inviteCode: stored.otherSide.inviteCode,
  },
  ticket: stored.ticket,
  affected: stored.affected,
  contested: stored.contested,
  cancelFreeUntil: cancelFreeUntil(stored),
  lateCounts: lateCountsOf(stored),
  counted: null,
  checkInFrom: checkInWindow(stored.startsAt).from,
  recordId: stored.recordId,
  rated: null,
  actions: bookingLife.available(stored, 'visitor', now),
})

/** The same for the other side of a mediation: it sees the booking, not the first side's invite code. */
export const otherSideViewOf = (stored: StoredBooking, now: string): Booking => ({
  ...viewOf(stored, now),
  lateCounts: 0,
  code: '',
  otherSide: stored.otherSide && { name: stored.visitor.name, confirmed: true, inviteCode: '' },
  actions: [],
})
