import type { CollectionSpec } from '../kernel'

/** One document per specimen, its history inside. */
export const specimensCollection: CollectionSpec = {
  name: 'specimens',
  indexes: [
    { name: 'opener_openedAt', keys: { opener: 1, openedAt: -1 } },
    { name: 'state_openUntil', keys: { state: 1, openUntil: 1 } },
  ],
}

export const collections: readonly CollectionSpec[] = [specimensCollection]
