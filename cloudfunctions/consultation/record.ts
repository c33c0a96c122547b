import { categoryName } from '../../src/shared/consultation/categories'
import type { StoredConsultation } from './stored'
import { isQuiet } from './view'

/** Who took it or answered it, those who handed it back among them. */
const handsOf = ({ claimedBy, events }: StoredConsultation): readonly string[] => [
  ...new Set([
    ...events.filter(({ code }) => code === 'CLAIMED' || code === 'ANSWERED').map(({ by }) => by),
    ...(claimedBy === null ? [] : [claimedBy.staffId]),
  ]),
]

/** The service that a consultation was, once it ends. */
export const recordOf = (stored: StoredConsultation, now: string) => ({
  kind: 'consultation' as const,
  subjectId: stored._id,
  recipient: stored.asker,
  hands: handsOf(stored),
  provider: { staffId: stored.claimedBy?.staffId ?? '', pointId: stored.claimedBy?.pointId ?? '' },
  // It stands in the person's waits: what a sensitive matter was about is left out.
  about: `${isQuiet(stored) ? '' : categoryName(stored.category)}咨询，${stored.claimedBy?.name ?? '律师'}答复`,
  category: stored.category,
  startedAt: stored.askedAt,
  finishedAt: now,
  ...(stored.hidden && { outOfSight: true }),
})
