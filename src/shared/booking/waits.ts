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
