import { activeStates, placedStates } from '../../../src/shared/booking/life'
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { StoredBooking } from './repository'

type At = Pick<StoredBooking, 'sheetId' | 'slot'>

export const isActive = ({ state }: Pick<StoredBooking, 'state'>): boolean => activeStates.some((active) => active === state)

export const isAt = (stored: At, { sheetId, slot }: At): boolean => stored.sheetId === sheetId && stored.slot === slot

/** The entry of this need in this visitor's hand is this booking's. */
export const isInHandOf = (stored: Pick<StoredBooking, 'state' | 'visitorKey' | 'need'>, key: string, need: NeedCode): boolean =>
  isActive(stored) && stored.visitorKey === key && stored.need === need

/** The claim of this visitor on this place is this booking's: it has the place, or has used it up. */
export const isStanding = (stored: Pick<StoredBooking, 'state' | 'sheetId' | 'slot' | 'visitorKey'>, key: string, place: At): boolean =>
  placedStates.some((placed) => placed === stored.state) && stored.visitorKey === key && isAt(stored, place)
