import { availableBookingActions, type BookingFacts } from '../../../src/shared/booking/availableActions'
import type { Booking, WaitEntry } from '../../../src/shared/booking/contract'
import { valueOn } from '../../../src/shared/parameters'
import { addHours, addMinutes, dateOf } from '../../../src/shared/time'
import type { StoredBooking, StoredWait } from '../repository'

/** What the rules of the buttons need to know. */
export const factsOf = (stored: StoredBooking): BookingFacts => ({
  state: stored.state,
  startsAt: stored.startsAt,
  contestUntil: stored.absentAt && addHours(stored.absentAt, 24 * valueOn('booking.contestDays', dateOf(stored.absentAt))),
  contested: stored.contested !== null,
})

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
  cancelFreeUntil: addMinutes(stored.startsAt, -valueOn('booking.freeCancelMinutes', stored.date)),
  checkInFrom: addMinutes(stored.startsAt, -valueOn('booking.checkInEarlyMinutes', stored.date)),
  recordId: stored.recordId,
  rated: null,
  actions: availableBookingActions(factsOf(stored), now),
})

/** The same for the other side of a mediation: it sees the visit, not the first side's invite code. */
export const otherSideViewOf = (stored: StoredBooking, now: string): Booking => ({
  ...viewOf(stored, now),
  code: '',
  otherSide: stored.otherSide && { name: stored.visitor.name, confirmed: true, inviteCode: '' },
  actions: [],
})

export const waitViewOf = (stored: StoredWait): WaitEntry => ({
  id: stored._id,
  need: stored.need,
  pointId: stored.pointId,
  pointName: stored.pointName,
  date: stored.date,
  state: stored.state,
  offer: stored.offer && { ...stored.offer },
})
