import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { refuse, type Handler } from '../../kernel'
import { tryToday } from '../tries/tryToday'
import { isAlive, mostTries } from './invite'
import { findBooking, findByInvite, openInvitesTo, openOtherSide, takeInviteTry, type StoredBooking } from './repository'
import { otherSideViewOf } from './view'

type OpenSide = typeof booking.actions.openSide

/**
 * The other side of a mediation comes in: the card or its own phone number says which invitation, the six digits open it. Each try is
 * counted before the digits are compared, for the person and for the invitation, so that a thousand at once are no more than a few.
 * Wrong digits, dead ones, somebody else's and none at all answer the same.
 */
export const openSide: Handler<OpenSide> = async ({ ref, phone, code }, { caller, now }) => {
  if (!(await tryToday(caller.key, now))) return refuse('INVITE_TRIES')
  const found = await invitesBy(ref, phone, now)
  const opened = found.find(({ otherSide }) => otherSide?.person === caller.key)
  if (opened !== undefined) return otherSideViewOf(opened, now)
  for (const stored of found) {
    if (stored.person === caller.key) continue
    if (!(await opens(stored, code, caller.key, now))) continue
    const fresh = await findBooking(stored._id)
    if (fresh?.otherSide?.person === caller.key) return otherSideViewOf(fresh, now)
  }
  // Nobody comes in on the other side of their own question.
  return refuse(found.some(({ person }) => person === caller.key) ? 'OWN_INVITE' : 'INVITE_UNKNOWN')
}

async function invitesBy(ref: string | undefined, phone: string | undefined, now: string): Promise<readonly StoredBooking[]> {
  if (ref === undefined) return phone === undefined ? [] : openInvitesTo(phone, now)
  const stored = await findByInvite(ref)
  return stored === null ? [] : [stored]
}

async function opens(stored: StoredBooking, code: string, person: string, now: string): Promise<boolean> {
  const invite = stored.otherSide?.invite
  if (!invite || !isAlive(invite, stored.startsAt) || bookingLife.may('openSide', stored, 'invited', now) !== 'yes') return false
  if (!(await takeInviteTry(stored._id, invite, mostTries(stored.date)))) return false
  return invite.code === code && openOtherSide(stored._id, invite, person, now)
}
