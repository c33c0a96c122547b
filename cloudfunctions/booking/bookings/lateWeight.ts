import { lateCancelWeight } from '../../../src/shared/booking/pauses'
import { isExempt } from '../../../src/shared/booking/priority'
import type { StoredBooking } from './repository'

/** What a late cancellation of it counts: nothing for the exempt, and nothing once the service point itself changed something. */
export const lateWeightOf = ({ need, visitor, affected }: Pick<StoredBooking, 'need' | 'visitor' | 'affected'>): number =>
  affected !== null || isExempt(need, visitor.groups) ? 0 : lateCancelWeight
