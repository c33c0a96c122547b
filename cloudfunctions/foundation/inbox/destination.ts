import type { Destination } from '../../../src/shared/pages'
import type { StoredEntry } from './repository'

/** The page that an entry opens. Entries from before named a page that has another name by now, and its subject. */
export function destinationOf({ to, page, subjectId = '' }: Pick<StoredEntry, 'to' | 'page' | 'subjectId'>): Destination {
  if (to !== undefined) return to
  if (page === 'matter') return { page: 'consultation', params: { id: subjectId } }
  if (page === 'visit') return { page: 'booking', params: { id: subjectId } }
  return { page: 'bookings', params: {} }
}
