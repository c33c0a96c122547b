import type { Consultation } from '../../src/shared/consultation/contract'
import { ratedRecord } from '../foundation'

/** The same with what its reader can rate, or has rated. */
export const withRating = async (view: Consultation, person: string, now: string): Promise<Consultation> => ({
  ...view,
  rated: await ratedRecord(view.recordId, person, now),
})
