import { table } from '../../kernel'
import { auditsCollection } from '../collections'
import type { Drift } from './drift'

export interface StoredAudit {
  /** `audit-<day>` */
  readonly _id: string
  readonly at: string
  readonly sheets: number
  readonly bookings: number
  readonly drift: readonly Drift[]
}

const audits = table<StoredAudit>(auditsCollection.name)

/** Keeps a night's finding, once. */
export const insertAudit = (audit: StoredAudit): Promise<'inserted' | 'exists'> => audits.insert(audit)
