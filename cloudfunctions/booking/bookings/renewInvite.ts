import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { refuse, type Handler } from '../../kernel'
import { newInvite } from './invite'
import { findBooking, setInvite } from './repository'
import { tellOtherSide } from './tellOtherSide'
import { viewOf } from './view'

/** The asker makes a new card with new digits, or takes the invitation back. Whoever had come in by the old one is told, and is out. */
export const renewInvite: Handler<typeof booking.actions.renewInvite> = async ({ id, open }, { caller, now }) => {
  const stored = await findBooking(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  const may = bookingLife.may(open ? 'renewInvite' : 'withdrawInvite', stored, 'visitor', now)
  if (may !== 'yes') return refuse(may)
  if (!(await setInvite(id, open ? newInvite() : null, now))) return refuse('NOT_ACTIVE')
  await tellOtherSide(stored, 'SIDE_RELEASED', now)
  return viewOf((await findBooking(id)) ?? stored, now)
}
