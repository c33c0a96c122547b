import type { booking } from '../../src/shared/booking/contract'
import { dateOf } from '../../src/shared/time'
import { _, refuse, type Handler, type StaffMember } from '../kernel'
import { tell } from '../spine'
import { blame } from './faults'
import { nearestOffers } from './freePlaces'
import { issueTicket } from './queue'
import { markArrived } from './checkIn'
import { bookings, type StoredBooking } from './repository'
import { leave } from './visitor'

/** Who did not come: the resident, the provider, or (a mark taken back the same day) nobody. */
export const markAbsent: Handler<typeof booking.actions.markAbsent> = async ({ bookingId, who }, { staff, now }) => {
  const stored = await bookings.find(bookingId)
  if (stored === null) return refuse('NOT_FOUND')
  if (stored.pointId !== staff.pointId && !staff.roles.includes('admin')) return refuse('NOT_YOUR_POINT')
  if (who === 'resident' && stored.state === 'booked' && now < stored.endsAt) return refuse('TOO_EARLY_TO_MARK')
  const marked = await marks[who](stored, staff, now)
  const fresh = await bookings.find(bookingId)
  return marked && fresh !== null ? { bookingId, state: fresh.state } : refuse('NOT_ACTIVE')
}

/** A visitor who did not come: said once, counted once; the place was used up. */
export async function markNoShow(stored: StoredBooking, by: string, now: string): Promise<boolean> {
  const marked = await bookings.change(stored._id, { state: 'booked' }, { state: 'absent', absentAt: now, events: _.push([{ code: 'ABSENT', at: now, by }]) })
  if (!marked && stored.state !== 'absent') return false
  await blame(stored, 1, now)
  await leave(stored.visitorKey, stored.need, stored._id, now)
  return true
}

async function markProvider(stored: StoredBooking, by: string, now: string): Promise<boolean> {
  const active = { state: _.in(['booked', 'checkedIn', 'called']) }
  const marked = await bookings.change(stored._id, active, { state: 'providerAbsent', events: _.push([{ code: 'PROVIDER_ABSENT', at: now, by }]) })
  if (!marked && stored.state !== 'providerAbsent') return false
  await leave(stored.visitorKey, stored.need, stored._id, now)
  const { near } = await nearestOffers(stored.pointId, stored.need, stored, now)
  await tell({ _id: `provider-absent-${stored._id}`, person: stored.person, at: now, title: '对不起，今天没能接待您', text: `这次不算您的。${near}`, page: 'visit', subjectId: stored._id })
  return true
}

/** They were there: a number is given, so that the visit can be called, finished and rated. */
async function correct(stored: StoredBooking, by: string, now: string): Promise<boolean> {
  if (!['absent', 'checkedIn'].includes(stored.state) || stored.date !== dateOf(now)) return false
  const ticket = await issueTicket(
    { pointId: stored.pointId, need: stored.need, date: stored.date },
    { origin: stored._id, source: 'walkIn', bookingId: stored._id, slot: stored.slot, name: stored.visitor.name, person: stored.person, takenAt: now },
  )
  await bookings.change(stored._id, { state: 'absent' }, { events: _.push([{ code: 'CORRECTED', at: now, by }]) })
  await markArrived(stored, ticket.number, by, now)
  return true
}

const marks: Record<'resident' | 'provider' | 'nobody', (stored: StoredBooking, staff: StaffMember, now: string) => Promise<boolean>> = {
  resident: (stored, staff, now) => markNoShow(stored, staff._id, now),
  provider: (stored, staff, now) => markProvider(stored, staff._id, now),
  nobody: (stored, staff, now) => correct(stored, staff._id, now),
}
