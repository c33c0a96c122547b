import { categoryName } from '../../src/shared/consultation/categories'
import type { StoredConsultation } from './stored'

/** The service that a consultation was, once it ends. */
export const recordOf = ({ _id, asker, claimedBy, category, askedAt }: StoredConsultation, now: string) => ({
  kind: 'consultation' as const,
  subjectId: _id,
  recipient: asker,
  provider: { staffId: claimedBy?.staffId ?? '', pointId: claimedBy?.pointId ?? '' },
  about: `${categoryName(category)}咨询，${claimedBy?.name ?? '律师'}答复`,
  category,
  startedAt: askedAt,
  finishedAt: now,
})
