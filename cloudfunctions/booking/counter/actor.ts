import type { BookingActor } from '../../../src/shared/booking/life'
import type { TicketActor } from '../../../src/shared/booking/ticketLife'
import type { StaffMember } from '../../kernel'

/** Who a member of staff is to a point's bookings: clerks act on their own point's, the admin on any. Others only look. */
export function bookingActorOf({ roles, pointId }: StaffMember, bookedAt: string): BookingActor {
  if (roles.includes('admin') || (roles.includes('clerk') && pointId === bookedAt)) return 'staff'
  return roles.includes('clerk') ? 'staffElsewhere' : 'stranger'
}

/** Who calls and finishes: everybody at the windows of this point. */
export const ticketActorOf = (staff: StaffMember, queuedAt: string): TicketActor => (staff.pointId === queuedAt ? 'counter' : 'stranger')
