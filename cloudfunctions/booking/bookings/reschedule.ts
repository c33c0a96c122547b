import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife } from '../../../src/shared/booking/life'
import { refuse, type Handler } from '../../kernel'
import { leaveHand } from '../hand/repository'
import { dayIdOf } from '../ids'
import { fullOn, goneFrom } from '../sheet/elsewhere'
import { claim, convert, findSheet, touchClaim, type DaySheet } from '../sheet/repository'
import { passOn } from '../waitlist/passOn'
import { movedTooOften } from './moves'
import { slotVerdict, spanOf, writeMove } from './newBooking'
import { findBooking, type StoredBooking, type Time } from './repository'
import { isActive, isAt, isStanding } from './standing'
import { viewOf } from './view'

interface Target {
  readonly date: string
  readonly slot: string
  readonly sheetId: string
}

/**
 * Moves a booking: the new place is claimed, then the booking points to it, then the old place is given back. Whoever dies on the way,
 * the person always has one place: the retry goes on, or `reconcile` gives back the spare one. Both claims are touched before it matters.
 */
export const reschedule: Handler<typeof booking.actions.reschedule> = async ({ id, date, slot }, { caller, now }) => {
  const stored = await findBooking(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  const target = { date, slot, sheetId: dayIdOf(stored.pointId, stored.need, date) }
  if (isAt(stored, target)) return movedAlready(stored, now)
  const may = bookingLife.may('reschedule', stored, 'visitor', now)
  if (may !== 'yes') return refuse(may)
  const tooOften = movedTooOften(stored, now)
  if (tooOften !== null) return tooOften
  const sheet = await findSheet(target.sheetId)
  const open = slotVerdict(sheet, slot, now)
  if (open === 'TOO_SOON') return refuse('TOO_SOON')
  if (sheet === null || open === 'SLOT_GONE') return goneFrom(stored.pointId, stored.need, target, now)
  if (!mayHave(sheet, slot, stored) || !(await takePlace(stored, target, now))) return fullOn(sheet, slot, now)

  await touchClaim(stored.sheetId, stored.slot, { key: stored.visitorKey, id: stored._id }, now)
  await write(stored, { ...target, ...spanOf(date, slot, stored.need) }, now)
  return settle(stored, target, now)
}

/** A place is free, or an earlier attempt of mine has it. */
const mayHave = ({ slots }: DaySheet, slot: string, { visitorKey }: StoredBooking): boolean =>
  (slots[slot]?.free ?? 0) > 0 || slots[slot]?.claims[visitorKey] !== undefined

/** Already there: the same tap again (then the place it left is given back once more), or no move at all. */
async function movedAlready(stored: StoredBooking, now: string) {
  const last = [...stored.events].reverse().find(({ code }) => code === 'MOVED')
  if (last?.detail === undefined) return refuse('SAME_SLOT')
  const [date = '', slot = ''] = last.detail.split(' ')
  await leaveIfEnded(stored, now)
  await passOn(dayIdOf(stored.pointId, stored.need, date), slot, leftBy(stored), now)
  // What has ended since is said as it is: whoever taps again must not go where nobody expects them.
  return stored.state === 'booked' ? viewOf(stored, now) : refuse('NOT_ACTIVE')
}

/** The hand before the place: whoever ended it may have died, and as long as the place is claimed `reconcile` sees that something is owed. */
const leaveIfEnded = async (stored: StoredBooking, now: string): Promise<void> => {
  if (!isActive(stored)) await leaveHand(stored.visitorKey, stored.need, stored._id, now)
}

/** A claim of this move: whoever has seen less of the booking's history does not take it away. */
const claimedBy = ({ visitorKey, _id, events }: StoredBooking) => ({ key: visitorKey, id: _id, rev: events.length })

/** A claim that was left behind, as far as this state of the booking can tell: a move that saw as much may have claimed it anew. */
const leftBy = ({ visitorKey, _id, events }: StoredBooking) => ({ key: visitorKey, id: _id, before: events.length })

/**
 * Free, or claimed by an earlier attempt of mine: then it is claimed anew, so that nobody takes it for one that died. Free again, if that
 * attempt's was given back in this very moment.
 */
async function takePlace(stored: StoredBooking, { sheetId, slot }: Target, now: string): Promise<boolean> {
  const mine = claimedBy(stored)
  return (await claim(sheetId, slot, mine, now)) || (await convert(sheetId, slot, mine, mine.id, now)) || claim(sheetId, slot, mine, now)
}

const tries = 5

/** The booking points to its new place. What else happened to it in that moment (the other side answered) keeps it from nothing. */
async function write(stored: StoredBooking, to: Time, now: string, attempt = 1): Promise<void> {
  if ((await writeMove(stored, to, now)) || attempt >= tries) return
  const fresh = await findBooking(stored._id)
  if (fresh?.state !== 'booked' || !isAt(fresh, stored) || movedTooOften(fresh, now) !== null) return
  if (await convert(to.sheetId, to.slot, claimedBy(fresh), fresh._id, now)) await write(fresh, to, now, attempt + 1)
}

/** After the move: whichever of the two places the booking does not stand at is given back, both when it was cancelled meanwhile. */
async function settle(stored: StoredBooking, target: Target, now: string) {
  const fresh = await findBooking(stored._id)
  if (fresh === null) return refuse('NOT_FOUND')
  await leaveIfEnded(fresh, now)
  for (const place of [stored, target])
    if (!isStanding(fresh, stored.visitorKey, place)) await passOn(place.sheetId, place.slot, leftBy(fresh), now)
  return fresh.state === 'booked' ? viewOf(fresh, now) : refuse('NOT_ACTIVE')
}
