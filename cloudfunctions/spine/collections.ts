import type { CollectionSpec } from '../kernel'

/** One document for every finished service of any kind. */
export const serviceRecords: CollectionSpec = {
  name: 'service_records',
  indexes: [
    { name: 'recipient_finishedAt', keys: { recipient: 1, finishedAt: -1 } },
    { name: 'finishedAt', keys: { finishedAt: -1 } },
  ],
}

export const collections: readonly CollectionSpec[] = [serviceRecords]
