import type { CollectionSpec } from '../kernel'

/** One document per person who saved something about themselves: how they like the screens. */
export const people: CollectionSpec = { name: 'people' }

export const collections: readonly CollectionSpec[] = [people]
