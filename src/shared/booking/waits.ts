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
