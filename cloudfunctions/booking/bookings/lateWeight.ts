import { lateCancelWeight } from '../../../src/shared/booking/pauses'
import { isExempt, type Confirmable } from '../../../src/shared/booking/priority'
import type { StoredBooking } from './repository'

/**
 * What a late cancellation of it counts: nothing for the exempt, and nothing once the service point itself changed something.
 * @param confirmed what the window has confirmed of the visitor, where it is known
 */
export const lateWeightOf = (
  { need, visitor, affected }: Pick<StoredBooking, 'need' | 'visitor' | 'affected'>,
  confirmed: readonly Confirmable[] = [],
): number => (affected !== null || isExempt(need, visitor.groups, confirmed) ? 0 : lateCancelWeight)
