import { digest } from '../../kernel'

/**
 * Whom a booking counts for. A helper's booking for an elder counts for the elder, not for the helper. The key is a digest: it stands in
 * field paths, and no sheet names a person.
 */
export const visitorKeyOf = (person: string, forOther: { readonly name: string; readonly phone?: string } | null): string =>
  `k${forOther === null ? digest(20, person) : digest(20, person, forOther.phone ?? forOther.name)}`
