import type { booking } from '../../../src/shared/booking/contract'
import { isRefusal, type Handler } from '../../kernel'
import { pointFor } from '../ownPoint'
import { findRoster } from './repository'

/** The template of one need at one point; where there is none yet, an empty one to fill in. */
export const roster: Handler<typeof booking.actions.roster> = async ({ need, pointId: named }, { staff }) => {
  const pointId = pointFor(staff, named, ['admin', 'supervisor'])
  if (isRefusal(pointId)) return pointId
  const stored = await findRoster(pointId, need)
  const { windows, seats, heldShare, weekly } = stored ?? {
    windows: 0,
    seats: 1,
    heldShare: 0.4,
    weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
  }
  const closures = Object.entries(stored?.closures ?? {})
    .sort()
    .map(([date, reason]) => ({ date, reason }))
  const duty = stored?.duty ?? { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  const leave = Object.entries(stored?.leave ?? {})
    .sort()
    .flatMap(([date, away]) => away.map((staffId) => ({ date, staffId })))
  return { pointId, need, duty, leave, windows, seats, heldShare, weekly, closures }
}
