import type { Pace } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { dateOf } from '@/shared/time'

/** Who has signed in stands in the hall and waits for a number: it must not be missed. */
const inTheHall: Pace = { first: 15, slowest: 30 }
/** On its day the window signs in, calls and ends it. */
const onItsDay: Pace = { first: 60, slowest: 300 }

/** How often a booking is looked at while it is seen: by how near its number is; on other days, and once it has ended, not at all. */
export function bookingPace({ state, date }: Pick<Booking, 'state' | 'date'>): Pace | undefined {
  if (state === 'checkedIn') return inTheHall
  return state === 'called' || (state === 'booked' && date === dateOf(new Date())) ? onItsDay : undefined
}
