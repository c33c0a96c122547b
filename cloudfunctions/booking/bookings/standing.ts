import { activeStates, placedStates } from '../../../src/shared/booking/life'
import type { StoredBooking } from './repository'

type At = Pick<StoredBooking, 'sheetId' | 'slot'>

/** It is in its visitor's hand. */
export const isActive = ({ state }: Pick<StoredBooking, 'state'>): boolean => activeStates.some((active) => active === state)

export const isAt = (stored: At, { sheetId, slot }: At): boolean => stored.sheetId === sheetId && stored.slot === slot

/** The claim of this visitor on this place is this booking's: it has the place, or has used it up. */
export const isStanding = (stored: Pick<StoredBooking, 'state' | 'sheetId' | 'slot' | 'visitorKey'>, key: string, place: At): boolean =>
  placedStates.some((placed) => placed === stored.state) && stored.visitorKey === key && isAt(stored, place)
