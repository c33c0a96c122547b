/** Finds a booking at the counter: by what the QR code holds, by the six digits, or by name. Whether it can be checked in is another question. */
import { valueOn } from '../../../src/shared/parameters'
import { addDays, dateOf, daysBetween } from '../../../src/shared/time'
import { refuse, type StaffMember } from '../../kernel'
import { codeKeyOf } from '../bookings/code'
import { bookingsByCodeKeys, bookingsOfDay, findBooking, type StoredBooking } from '../bookings/repository'

const qr = /^FINGERTIP:([\w-]{1,64})$/
const sixDigits = /^\d{6}$/

/** The booking at the clerk's point; a QR code also finds another point's. */
export async function findBookingFor(words: string, staff: StaffMember, now: string) {
  const id = qr.exec(words)?.[1]
  if (id === undefined && !sixDigits.test(words)) return byName(words, staff.pointId, now)
  return (id === undefined ? await byCode(words, staff.pointId, now) : await findBooking(id)) ?? refuse('CODE_UNKNOWN')
}

/** Six digits mean one booking per day: today's first, else the next day that has them. */
async function byCode(code: string, pointId: string, now: string): Promise<StoredBooking | null> {
  const today = dateOf(now)
  const days = daysBetween(addDays(today, -1), addDays(today, valueOn('booking.horizonDays', today)))
  const found = await bookingsByCodeKeys(days.map((date) => codeKeyOf(pointId, date, code)))
  return found.find(({ date }) => date === today) ?? found.at(-1) ?? null
}

/** Who is still to come counts before who is in already, so that of two people of one name the second can be found. */
async function byName(name: string, pointId: string, now: string) {
  const today = await bookingsOfDay(pointId, dateOf(now))
  const named = today.filter((stored) => stored.visitor.name === name || stored.otherSide?.name === name)
  const toCome = named.filter(({ state }) => state === 'booked' || state === 'absent')
  const [first, ...others] = toCome.length > 0 ? toCome : named.filter(({ state }) => state === 'checkedIn' || state === 'called')
  if (first === undefined) return refuse(named.length > 0 ? 'NOT_ACTIVE' : 'CODE_UNKNOWN')
  return others.length > 0 ? refuse('SEVERAL_MATCH') : first
}
