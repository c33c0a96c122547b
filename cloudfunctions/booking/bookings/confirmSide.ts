import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { refuse, type Handler } from '../../kernel'
import { confirmOtherSide, findBooking, findByInviteCode } from './repository'
import { otherSideViewOf } from './view'

/** The other side of a mediation confirms with the code it was sent. Confirming twice is once. */
export const confirmSide: Handler<typeof booking.actions.confirmSide> = async ({ inviteCode }, { caller, now }) => {
  const stored = await findByInviteCode(inviteCode)
  if (stored === null) return refuse('NOT_FOUND')
  if (stored.otherSide?.person === caller.key) return otherSideViewOf(stored, now)
  const may = bookingLife.may('confirmSide', stored, stored.person === caller.key ? 'visitor' : 'invited', now)
  if (may !== 'yes') return refuse(may)
  await confirmOtherSide(stored._id, caller.key, now)
  const fresh = await findBooking(stored._id)
  if (fresh?.otherSide?.person === caller.key) return otherSideViewOf(fresh, now)
  // Somebody else was faster, or it ended meanwhile.
  return refuse(fresh?.otherSide?.person === null ? 'NOT_ACTIVE' : 'NOT_FOUND')
}
