import { connect } from '@/platform'
import type { booking } from '@/shared/booking/contract'

/** The phone's side of the booking contract. */
export const bookings = connect<typeof booking>('booking')
