import type { booking, Seeable } from '../../../src/shared/booking/contract'
import { confirmable, unconfirmed } from '../../../src/shared/booking/priority'
import { isRefusal, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { findBookingWithin, noteConfirmedWithin, type Deed, type StoredBooking } from '../bookings/repository'
import { changeHand } from '../hand/changeHand'
import { confirmedOf, type Visitor } from '../hand/repository'
import { changeHelperWithin } from '../helper/repository'
import { findBookingFor } from './findBooking'

/**
 * A window has seen who comes: that they are here, their paper, or a helper who helps many. It stands in the visitor's hand (the helper's
 * document) with who saw it and when, and in the booking's history, all or nothing. Seen again changes nothing.
 */
export const confirmVisitor: Handler<typeof booking.actions.confirmVisitor> = async ({ find, seen }, { caller, staff, now }) => {
  const found = await findBookingFor(find, staff, now)
  if (isRefusal(found)) return found
  if (found.person === caller.key) return refuse('NOT_ONESELF')
  const deed = { by: staff._id, now }
  const left = await transact((transaction) => confirmWithin(transaction, found._id, seen, deed))
  return isRefusal(left) ? left : { bookingId: found._id, name: found.visitor.name, left }
}

async function confirmWithin(transaction: Transaction, id: string, seen: readonly Seeable[], deed: Deed) {
  const stored = await findBookingWithin(transaction, id)
  if (stored === null) return refuse('CODE_UNKNOWN')
  const fresh: Seeable[] = []
  const hand = await changeHand(
    transaction,
    stored.visitorKey,
    (known) => {
      const unseen = confirmable.filter((what) => seen.includes(what) && known.confirmed?.[what] === undefined)
      fresh.push(...unseen)
      return unseen.length === 0 ? known : withConfirmed(known, unseen, deed)
    },
    deed.now,
  )
  if (seen.includes('helper'))
    await changeHelperWithin(transaction, stored.person, (helper) => {
      if (helper.allowed !== null) return helper
      fresh.push('helper')
      return { ...helper, allowed: { by: deed.by, at: deed.now } }
    })
  if (fresh.length > 0) await noteConfirmedWithin(transaction, id, fresh.join(' '), deed)
  return seeableOf(stored, hand).filter((what) => !seen.includes(what))
}

const withConfirmed = (hand: Visitor, seen: readonly (typeof confirmable)[number][], { by, now }: Deed): Visitor => ({
  ...hand,
  confirmed: { ...hand.confirmed, ...Object.fromEntries(seen.map((what) => [what, { by, at: now }])) },
})

/** What a window could still confirm of who comes: what they said and nobody has seen; of whom a helper booked for, that they are here. */
export function seeableOf({ visitor, forOther }: StoredBooking, hand: Visitor | null): Seeable[] {
  const confirmed = confirmedOf(hand)
  const helped = forOther === null ? [] : confirmed.includes('inPerson') ? (['helper'] as const) : (['inPerson', 'helper'] as const)
  return [...helped, ...unconfirmed(visitor.groups, confirmed)]
}
