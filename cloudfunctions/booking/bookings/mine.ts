import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { _, type Handler } from '../../kernel'
import { bookings, waitlist } from '../repository'
import { otherSideViewOf, viewOf, waitViewOf } from './view'

/** The caller's bookings, newest visit first, and what they wait for. */
export const mine: Handler<typeof booking.actions.mine> = async (_input, { caller, now }) => {
  const [own, asOtherSide, waits] = await Promise.all([
    bookings.list({ where: { person: caller.key }, orderBy: [['startsAt', 'desc']], limit: 30 }),
    bookings.list({ where: { 'otherSide.person': caller.key }, orderBy: [['startsAt', 'desc']], limit: 10 }),
    waitlist.list({
      where: { person: caller.key, state: _.in(['waiting', 'offered']), date: _.gte(dateOf(now)) },
      orderBy: [['joinedAt', 'desc']],
      limit: 20,
    }),
  ])
  return {
    bookings: [...own.map((stored) => viewOf(stored, now)), ...asOtherSide.map((stored) => otherSideViewOf(stored, now))],
    waiting: waits.map(waitViewOf),
  }
}
