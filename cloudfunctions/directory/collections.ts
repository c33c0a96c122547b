import type { CollectionSpec } from '../kernel'

/** Where services are given. */
export const servicePoints: CollectionSpec = { name: 'service_points', indexes: [{ name: 'areaCode_rank', keys: { areaCode: 1, rank: 1 } }] }

export const collections: readonly CollectionSpec[] = [servicePoints]
