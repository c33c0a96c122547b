import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { mergePages, type Handler } from '../../kernel'
import { openWaitsOf } from '../waitlist/repository'
import { waitViewOf } from '../waitlist/view'
import { pageOfOtherSide, pageOfOwn } from './repository'
import { otherSideViewOf, viewOf } from './view'

/** The caller's bookings, those of others in which they are the other side among them, the latest time first; and what they wait for. */
export const mine: Handler<typeof booking.actions.mine> = async ({ before, limit }, { caller, now }) => {
  const [own, asOtherSide, waits] = await Promise.all([
    pageOfOwn(caller.key, before, limit),
    pageOfOtherSide(caller.key, before, limit),
    openWaitsOf(caller.key, dateOf(now)),
  ])
  const { items, next } = mergePages([own, asOtherSide], ['startsAt', 'desc'], limit)
  return {
    bookings: {
      items: items.map((stored) => (stored.person === caller.key ? viewOf(stored, now) : otherSideViewOf(stored, now))),
      next,
    },
    waiting: waits.map((entry) => waitViewOf(entry, now)),
  }
}
