/**
 * The spine: every finished service of any kind is one service record, written in the transaction that ends it.
 * The record is what can be rated, once; statistics count records, not clicks.
 */
import * as z from '../schema'
import { momentSchema } from '../time/schema'

/** How a service was given. New kinds of service add their word here. */
export const recordKinds = ['consultation', 'appointment', 'walkIn', 'hotline', 'mediation', 'visit'] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordKindNames: Readonly<Record<RecordKind, string>> = {
  consultation: '法律咨询',
  appointment: '预约到访',
  walkIn: '现场办理',
  hotline: '热线来电',
  mediation: '人民调解',
  visit: '上门服务',
}

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
