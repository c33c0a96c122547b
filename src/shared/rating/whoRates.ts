/** Nobody rates what they had a hand in, nor their own service point. Pure: who it is and what they did comes from stored documents. */
import type { StoredKind } from '../record/recordKinds'

/** What the rule needs to know of a finished service; a stored service record fits. */
export interface RateableFacts {
  readonly kind: StoredKind
  readonly provider: { readonly staffId: string; readonly pointId: string }
  /** Staff ids of all who had a hand in it. Missing in records from before: then it is who provided it. */
  readonly hands?: readonly string[]
}

/** The rater as staff; null for a resident. */
export type RaterAsStaff = { readonly _id: string; readonly pointId: string } | null

/**
 * Why this person cannot rate it, although it was given to them or they hold its code; `yes` where they can. A consultation is answered
 * by whoever is on duty, not at a counter that its asker could choose: there only the hand counts.
 */
export function mayRateAs(
  { kind, provider, hands = [provider.staffId] }: RateableFacts,
  staff: RaterAsStaff,
): 'yes' | 'OWN_HAND' | 'OWN_POINT' {
  if (staff === null) return 'yes'
  if (hands.includes(staff._id)) return 'OWN_HAND'
  return kind !== 'consultation' && staff.pointId === provider.pointId ? 'OWN_POINT' : 'yes'
}
