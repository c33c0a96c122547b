import type { BookingActor } from '../../../src/shared/booking/life'
import type { TicketActor } from '../../../src/shared/booking/ticketLife'
import type { StaffMember } from '../../kernel'
import type { StoredBooking } from '../bookings/repository'
import type { StoredTicket } from './repository'

/**
 * Who a member of staff is to a booking: clerks act on their own point's, the admin on any. Others only look, and nobody acts on what
 * they made themselves.
 * @param key the member's own person key
 */
export function bookingActorOf(
  { roles, pointId }: StaffMember,
  key: string,
  booking: Pick<StoredBooking, 'pointId' | 'person'>,
): BookingActor {
  if (!roles.includes('admin') && !roles.includes('clerk')) return 'stranger'
  if (booking.person === key) return 'staffOwn'
  return roles.includes('admin') || pointId === booking.pointId ? 'staff' : 'staffElsewhere'
}

/** Who calls and finishes: everybody at the windows of this point, but for their own number. */
export function ticketActorOf(staff: StaffMember, key: string, ticket: Pick<StoredTicket, 'pointId' | 'person'>): TicketActor {
  if (staff.pointId !== ticket.pointId) return 'stranger'
  return ticket.person === key ? 'own' : 'counter'
}
