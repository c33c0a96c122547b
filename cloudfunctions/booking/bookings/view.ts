import type { Booking, OtherSide } from '../../../src/shared/booking/contract'
import { checkInWindow } from '../../../src/shared/booking/checkInWindow'
import { answerOf, bookingLife } from '../../../src/shared/booking/life'
import { needOf } from '../../../src/shared/booking/needs'
import { cancelFreeUntil } from '../../../src/shared/booking/pauses'
import { isAlive } from './invite'
import { lateWeightOf } from './lateWeight'
import type { StoredBooking, StoredSide } from './repository'

/** What cancelling it late would count; once it is cancelled, what it did. */
function lateCountsOf(stored: StoredBooking): number {
  const counts = stored.state === 'booked' || (stored.state === 'cancelled' && stored.events.some(({ code }) => code === 'CANCELLED_LATE'))
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
  otherSide: stored.otherSide && sideOf(stored, stored.otherSide),
  ticket: stored.ticket,
  window: stored.window ?? null,
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

const sideOf = ({ startsAt }: StoredBooking, side: StoredSide): OtherSide => {
  const { name, subject = '', words = '', person, invite } = side
  const isOpen = invite && person === null && isAlive(invite, startsAt)
  return {
    reader: 'asker',
    name,
    subject,
    answer: answerOf(side),
    words,
    answerUntil: startsAt,
    opened: person !== null,
    invite: isOpen ? { ref: invite.ref, code: invite.code } : null,
    inviteCode: '',
  }
}

/**
 * As the other side of a mediation sees it: when and where, who asks, about what, and its own answer. None of the first side's codes,
 * number, objections or ratings, not who helped them, and not that they did not come. Field by field: what a booking will come to hold
 * shows itself to nobody by itself.
 */
export const otherSideViewOf = (stored: StoredBooking, now: string): Booking => ({
  id: stored._id,
  need: stored.need,
  pointId: stored.pointId,
  pointName: stored.pointName,
  // A mediation is at the service point; wherever else it would be is the first side's home.
  address: needOf(stored.need).place === 'point' ? stored.address : '',
  date: stored.date,
  slot: stored.slot,
  state: stored.state === 'absent' ? 'done' : stored.state,
  visitor: stored.visitor.name,
  forOther: false,
  code: '',
  qr: '',
  otherSide: stored.otherSide && { ...sideOf(stored, stored.otherSide), reader: 'other', name: stored.visitor.name, invite: null },
  ticket: null,
  window: null,
  affected: stored.affected,
  contested: null,
  cancelFreeUntil: stored.startsAt,
  lateCounts: 0,
  counted: null,
  checkInFrom: checkInWindow(stored.startsAt).from,
  recordId: null,
  rated: null,
  actions: bookingLife.available(stored, 'otherSide', now),
})
