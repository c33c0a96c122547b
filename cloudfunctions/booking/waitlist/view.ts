import type { WaitEntry } from '../../../src/shared/booking/contract'
import { waitLife } from '../../../src/shared/booking/waitLife'
import type { StoredWait } from './repository'

/** An entry as the person who waits sees it, with the buttons. */
export const waitViewOf = (stored: StoredWait, now: string): WaitEntry => ({
  id: stored._id,
  need: stored.need,
  pointId: stored.pointId,
  pointName: stored.pointName,
  date: stored.date,
  state: stored.state,
  offer: stored.offer && { ...stored.offer },
  actions: waitLife.available(stored, 'visitor', now),
})
