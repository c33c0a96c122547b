import type { booking } from '../../../src/shared/booking/contract'
import { _, refuse, type Handler } from '../../kernel'
import { bookings } from '../repository'
import { otherSideViewOf } from './view'

/** The other side of a mediation confirms with the code it was sent. Confirming twice is once. */
export const confirmSide: Handler<typeof booking.actions.confirmSide> = async ({ inviteCode }, { caller, now }) => {
  const stored = await bookings.findBy({ 'otherSide.inviteCode': inviteCode })
  if (stored === null || stored.person === caller.key) return refuse('NOT_FOUND')
  await bookings.change(
    stored._id,
    { state: 'booked', 'otherSide.person': null },
    { 'otherSide.person': caller.key, events: _.push([{ code: 'SIDE_CONFIRMED', at: now, by: 'otherSide' }]) },
  )
  const fresh = await bookings.find(stored._id)
  if (fresh === null || (fresh.otherSide?.person ?? caller.key) !== caller.key) return refuse('NOT_FOUND')
  return fresh.otherSide?.person === caller.key ? otherSideViewOf(fresh, now) : refuse('NOT_ACTIVE')
}
