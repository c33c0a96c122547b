import type { booking } from '../../../src/shared/booking/contract'
import type { Handler } from '../../kernel'
import { findByInvite } from './repository'

/** Who has come in by this card before gets the booking's id; to everybody else a card that lives, one that is dead and none are the same. */
export const invitation: Handler<typeof booking.actions.invitation> = async ({ ref }, { caller }) => {
  const stored = await findByInvite(ref)
  return { bookingId: stored?.otherSide?.person === caller.key ? stored._id : null }
}
