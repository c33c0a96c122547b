/** What is due by the clock. The short ones come first: what they leave of a tick is for who has much to do. */
import type { Job } from '../kernel'
import { markNoShows } from './bookings/leftOver'
import { remindOfSoon, remindOfTomorrow } from './bookings/remind'
import { auditNightly } from './books/audit'
import { reconcile, reconcileHands } from './books/reconcile'
import { endLeftOpen } from './counter/endLeftOpen'
import { publishAhead } from './roster/publishAhead'
import { expireHolds } from './waitlist/expireHolds'
import { offerFreed } from './waitlist/offerFreed'

export const jobs: readonly Job[] = [
  expireHolds,
  offerFreed,
  endLeftOpen,
  publishAhead,
  auditNightly,
  reconcileHands,
  markNoShows,
  remindOfSoon,
  reconcile,
  remindOfTomorrow,
]
