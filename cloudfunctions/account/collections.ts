import type { CollectionSpec } from '../kernel'

/** One document per person who saved something about themselves: how they like the screens. */
export const people: CollectionSpec = { name: 'people' }

/** One document per person who was asked for consent: what they agreed to last, and everything before. */
export const consents: CollectionSpec = { name: 'consents' }

export const collections: readonly CollectionSpec[] = [people, consents]
