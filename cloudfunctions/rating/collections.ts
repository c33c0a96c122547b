import type { CollectionSpec } from '../kernel'

/** One document per rating; its id is the service record's, so a second rating cannot exist. */
export const ratingsCollection: CollectionSpec = { name: 'ratings', indexes: [{ name: 'ratedAt', keys: { ratedAt: -1 } }] }

export const collections: readonly CollectionSpec[] = [ratingsCollection]
