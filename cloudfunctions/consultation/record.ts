import { categoryName } from '../../src/shared/consultation/categories'
import type { StoredConsultation } from './stored'
import { isQuiet } from './view'

/** The service that a consultation was, once it ends. */
export function recordOf(stored: StoredConsultation, now: string) {
  const { _id, asker, claimedBy, category, askedAt } = stored
  return {
    kind: 'consultation' as const,
    subjectId: _id,
    recipient: asker,
    provider: { staffId: claimedBy?.staffId ?? '', pointId: claimedBy?.pointId ?? '' },
    // It stands in the person's waits: what a sensitive matter was about is left out.
    about: `${isQuiet(stored) ? '' : categoryName(category)}咨询，${claimedBy?.name ?? '律师'}答复`,
    category,
    startedAt: askedAt,
    finishedAt: now,
    ...(stored.hidden && { outOfSight: true }),
  }
}
