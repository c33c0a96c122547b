/** Finds a booking at the desk: by what the QR code holds, by the six digits, or by name. */
import { saySlot } from '../../../src/shared/booking/slots'
import { valueOn } from '../../../src/shared/parameters'
import { addDays, dateOf, daysBetween, sayDate } from '../../../src/shared/time'
import { _, refuse, type StaffMember } from '../../kernel'
import { codeKeyOf } from '../bookings/code'
import { bookings, type StoredBooking } from '../repository'

const qr = /^FINGERTIP:([\w-]{1,64})$/
const sixDigits = /^\d{6}$/
/** More bookings than a point has on a day. */
const most = 1000

/** The booking of today at the clerk's point; the admin may scan a code anywhere. */
export async function findBooking(words: string, staff: StaffMember, now: string) {
  const id = qr.exec(words)?.[1]
  if (id !== undefined) return ofToday(await bookings.find(id), staff, now)
  return sixDigits.test(words) ? ofToday(await byCode(words, staff.pointId, now), staff, now) : byName(words, staff.pointId, now)
}

function ofToday(stored: StoredBooking | null, staff: StaffMember, now: string) {
  if (stored === null) return refuse('CODE_UNKNOWN')
  if (stored.pointId !== staff.pointId && !staff.roles.includes('admin')) return refuse('NOT_YOUR_POINT')
  return stored.date === dateOf(now) ? stored : refuse('WRONG_DAY', { when: `${sayDate(stored.date, now)} ${saySlot(stored.slot)}` })
}

/** Six digits mean one booking per day: today's first, else the next day that has them. */
async function byCode(code: string, pointId: string, now: string): Promise<StoredBooking | null> {
  const today = dateOf(now)
  const days = daysBetween(addDays(today, -1), addDays(today, valueOn('booking.horizonDays', today)))
  const keys = days.map((date) => codeKeyOf(pointId, date, code))
  const found = await bookings.list({ where: { codeKey: _.in(keys) }, orderBy: [['date', 'asc']], limit: days.length })
  return found.find(({ date }) => date === today) ?? found.at(-1) ?? null
}

/** Who is still to come counts before who is in already, so that of two people of one name the second can be found. */
async function byName(name: string, pointId: string, now: string) {
  const today = await bookings.list({ where: { pointId, date: dateOf(now) }, orderBy: [['startsAt', 'asc']], limit: most })
  const named = today.filter((stored) => stored.visitor.name === name || stored.otherSide?.name === name)
  const toCome = named.filter(({ state }) => state === 'booked' || state === 'absent')
  const [first, ...others] = toCome.length > 0 ? toCome : named.filter(({ state }) => state === 'checkedIn' || state === 'called')
  if (first === undefined) return refuse(named.length > 0 ? 'NOT_ACTIVE' : 'CODE_UNKNOWN')
  return others.length > 0 ? refuse('SEVERAL_MATCH') : first
}
