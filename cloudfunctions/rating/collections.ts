import type { CollectionSpec } from '../kernel'

/** How often somebody, and everybody at a point together, typed a wrong code today: one small document each, begun anew each day. */
export const codeTriesCollection: CollectionSpec = { name: 'code_tries' }

export const collections: readonly CollectionSpec[] = [codeTriesCollection]
