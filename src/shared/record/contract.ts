/**
 * Every finished service of any kind is one service record, written in the transaction that ends it.
 * The record is what can be rated, once; statistics count records, not clicks.
 */
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { recordKinds } from './recordKinds'

/** A service record as its recipient may see it. */
export const ServiceRecordView = z.object({
  id: z.string(),
  kind: z.enum(recordKinds),
  /** The consultation, booking… that it ended. */
  subjectId: z.string(),
  /** One line that reminds the recipient of what it was. */
  about: z.string(),
  finishedAt: momentSchema,
})
export type ServiceRecordView = z.infer<typeof ServiceRecordView>
