import { transact } from '../../kernel'
import { countFaultWithin } from './faults'
import type { StoredBooking } from './repository'

/** Counts a fault outside another change, once per booking: a late cancellation, by half. The exempt have none. */
export async function blame(stored: StoredBooking, weight: 0.5, now: string): Promise<void> {
  await transact((transaction) => countFaultWithin(transaction, stored, weight, now))
}
