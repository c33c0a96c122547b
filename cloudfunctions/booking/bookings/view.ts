import type { Booking } from '../../../src/shared/booking/contract'
import { checkInWindow } from '../../../src/shared/booking/checkInWindow'
import { bookingLife } from '../../../src/shared/booking/life'
import { cancelFreeUntil } from '../../../src/shared/booking/pauses'
import type { StoredBooking } from './repository'

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
  window: stored.window ?? null,
  affected: stored.affected,
  contested: stored.contested,
  cancelFreeUntil: cancelFreeUntil(stored),
  checkInFrom: checkInWindow(stored.startsAt).from,
  recordId: stored.recordId,
  rated: null,
  actions: bookingLife.available(stored, 'visitor', now),
})

/** The same for the other side of a mediation: it sees the booking, not the first side's invite code. */
export const otherSideViewOf = (stored: StoredBooking, now: string): Booking => ({
  ...viewOf(stored, now),
  code: '',
  otherSide: stored.otherSide && { name: stored.visitor.name, confirmed: true, inviteCode: '' },
  actions: [],
})
