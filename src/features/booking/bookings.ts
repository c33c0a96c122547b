import { connect } from '@/platform'
import { booking } from '@/shared/booking/contract'

/** The phone's side of the booking contract. */
export const bookings = connect(booking)
