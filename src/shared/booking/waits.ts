import type { Wait } from '../waits/wait'
import type { Booking, WaitEntry } from './contract'
import { needOf } from './needs'
import { bookingWords, sayBooking, waitWords } from './words'

/** A place is held for who stood in line: taken until its time is over, or lost. It opens where it is taken, as the message of it does. */
export const offerWait = (entry: WaitEntry, offer: NonNullable<WaitEntry['offer']>, joinedAt: string): Wait => ({
  id: `offer-${entry.id}`,
  at: joinedAt,
  until: offer.until,
  urgency: 'runsOut',
  title: `等空位：${needOf(entry.need).name}`,
  tag: '有位子了',
  tone: 'good',
  meaning: waitWords(entry),
  to: { page: 'time', params: { need: entry.need, point: entry.pointId, wait: entry.id, date: entry.date, slot: offer.slot } },
})

/** Their number was called: a window waits. Neutral: whoever reads it over a shoulder learns a number. */
export const calledWait = (booking: Booking, window: string, calledAt: string): Wait => ({
  id: `called-${booking.id}`,
  at: calledAt,
  until: null,
  urgency: 'now',
  title: `${booking.ticket ?? ''} 号请到 ${window}`,
  tag: '叫到您了',
  tone: 'good',
  meaning: `${booking.pointName}。`,
  to: { page: 'booking', params: { id: booking.id } },
})

/** The other side does not come: cancel, move it, or ask anew. */
export const declinedWait = (booking: Booking, declinedAt: string, startsAt: string): Wait => ({
  id: `declined-${booking.id}`,
  at: declinedAt,
  until: startsAt,
  urgency: 'changed',
  title: `${needOf(booking.need).name}，${sayBooking(booking)}`,
  tag: '对方不来',
  tone: 'caution',
  meaning: '对方说来不了。点开看还有哪些办法。',
  to: { page: 'booking', params: { id: booking.id } },
})

/** Somebody was asked to come as the other side, and has not said. */
export const sideWait = (booking: Booking, askedAt: string, startsAt: string): Wait => ({
  id: `side-${booking.id}`,
  at: askedAt,
  until: startsAt,
  urgency: 'answered',
  title: `${needOf(booking.need).name}，${sayBooking(booking)}`,
  tag: '等您答复',
  tone: 'brand',
  meaning: `${booking.visitor}请您来，说一声来不来。`,
  to: { page: 'booking', params: { id: booking.id } },
})

/** For the administrator: next year's holiday notice is not there yet. */
export const noticeWait = (year: string, since: string): Wait => ({
  id: `notice-${year}`,
  at: since,
  until: null,
  urgency: 'runsOut',
  title: `${year} 年的放假安排还没录入`,
  tag: '请录入',
  tone: 'caution',
  meaning: '国务院办公厅公布后，请把通知贴进来。录入以前，节日前后的日子谁也约不了。',
  to: { page: 'calendar', params: {} },
})

/** The service point had to change something: move it or cancel it before it begins. Moments are UTC ISO. */
export const changedWait = (booking: Booking, changedAt: string, startsAt: string): Wait => ({
  id: `changed-${booking.id}`,
  at: changedAt,
  until: startsAt,
  urgency: 'changed',
  title: `${needOf(booking.need).name}，${sayBooking(booking)}`,
  tag: '有变动',
  tone: 'caution',
  meaning: `${booking.pointName}。${bookingWords(booking).sentence}`,
  to: { page: 'booking', params: { id: booking.id } },
})
