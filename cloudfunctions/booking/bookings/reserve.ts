import type { booking } from '../../../src/shared/booking/contract'
import { needOf } from '../../../src/shared/booking/needs'
import { isRefusal, refuse, type Caller, type Handler } from '../../kernel'
import { enter, mayEnter } from '../hand/enter'
import { notEntered } from '../hand/notEntered'
import { findHand, leaveHand, undoInHand, type Visitor } from '../hand/repository'
import { visitorKeyOf } from '../hand/visitorKey'
import { letGo, takeOn } from '../helper/helping'
import { dayIdOf, holdIdOf } from '../ids'
import { goneFrom, fullOn } from '../sheet/elsewhere'
import { claim, convert, findSheet, type Claim, type DaySheet } from '../sheet/repository'
import { passOn } from '../waitlist/passOn'
import { takeOffer } from '../waitlist/repository'
import { bookingIdOf } from './code'
import { newBooking, slotVerdict, writeBooking, type ReserveInput } from './newBooking'
import { findBooking, type StoredBooking } from './repository'
import { isAt, isInHandOf, isStanding } from './standing'
import { viewOf } from './view'

/** What is wanted, and by whom. */
interface Wish {
  /** The booking's id: sent twice it is one booking. */
  readonly id: string
  readonly key: string
  readonly sheetId: string
  readonly input: ReserveInput
  readonly caller: Caller
  readonly now: string
}

/**
 * One place for one person, in two reads (day sheet, hand) and three writes: the day sheet (the place), the visitor's hand (limits), the
 * booking. Who finds the day full has cost one read. Each write is guarded, so that no two people get one place. After a death between
 * them the person's retry finds its own earlier writes and goes on; without a retry `reconcile` gives the place back.
 */
export const reserve: Handler<typeof booking.actions.reserve> = async (input, { caller, now }) => {
  const missing = missingPart(input)
  if (missing !== null) return missing
  const key = visitorKeyOf(caller.key, input.forOther ? input.visitor : null)
  const sheetId = dayIdOf(input.pointId, input.need, input.date)
  return attempt({ id: bookingIdOf(caller.key, input.id), key, sheetId, input, caller, now })
}

function missingPart(input: ReserveInput) {
  const need = needOf(input.need)
  if (need.twoSides === true && input.otherSide === undefined) return refuse('OTHER_SIDE_NEEDED', undefined, 'otherSide')
  return need.place === 'home' && input.address === undefined ? refuse('ADDRESS_NEEDED', undefined, 'address') : null
}

/** How often it looks again when somebody was faster: at a place, or with another tap of one's own. */
const tries = 5

type Answer = ReturnType<Handler<typeof booking.actions.reserve>>

async function attempt(wish: Wish, tried = 1): Answer {
  const { id, key, sheetId, input, now } = wish
  const sheet = await findSheet(sheetId)
  const open = slotVerdict(sheet, input.slot, now)
  if (sheet === null || open !== 'open') return notOpen(wish, open)
  const mine = sheet.slots[input.slot]?.claims[key]
  if (mine === undefined && (sheet.slots[input.slot]?.free ?? 0) <= 0) return fullOn(sheet, input.slot, now)
  if (tried > tries) return fullOn(sheet, input.slot, now)
  const again = () => attempt(wish, tried + 1)

  const hand = await findHand(key)
  const found = await before(wish, hand, mine)
  if (isRefusal(found)) return found
  if (found === 'again') return again()
  if (found === 'usedUp') return fullOn(sheet, input.slot, now)
  if (found.stands !== undefined) return met(found.stands, wish)
  const goal = { ...wish, id: found.goOnWith ?? id }
  // What is booked for somebody else counts for the helper as well.
  const helping = input.forOther === undefined ? null : helpingOf(goal)
  const noRoom = helping && (await takeOn(helping, now))
  if (noRoom !== null) return noRoom
  const taken = await take(goal, { sheet, mine, hand, isFirst: found.goOnWith === undefined })
  if (helping !== null && (taken === 'again' || isRefusal(taken))) await letGo(helping)
  return taken === 'again' ? again() : taken
}

const helpingOf = ({ id, key, input, caller }: Wish) => ({
  person: caller.key,
  key,
  bookingId: id,
  need: input.need,
  declared: input.visitor.groups,
})

/** What was read of the books before anything is written. */
interface Seen {
  readonly sheet: DaySheet
  readonly mine: Claim | undefined
  readonly hand: Visitor | null
  /** No earlier attempt is gone on with. */
  readonly isFirst: boolean
}

/** The three writes. Somebody who was faster is looked at again. */
async function take(goal: Wish, { sheet, mine, hand, isFirst }: Seen): Promise<Awaited<Answer> | 'again'> {
  const { id, key, sheetId, input, now } = goal
  if (!(await takePlace(goal, mine))) return 'again'
  if (!(await enter(key, input.need, { bookingId: id, sheetId, slot: input.slot, at: now }, hand))) {
    // Another wish of the same person was faster. Whoever goes on with an earlier attempt leaves the place to it.
    if (isFirst) await passOn(sheetId, input.slot, { key, id, at: now }, now)
    return 'again'
  }
  return write(goal, sheet)
}

/** A retry hears of its booking even when the time has come too near, or the day was closed, since. */
async function notOpen(wish: Wish, open: 'TOO_SOON' | 'SLOT_GONE' | 'open') {
  const stands = await findBooking(wish.id)
  if (stands !== null) return met(stands, wish)
  return open === 'TOO_SOON' ? refuse('TOO_SOON') : goneFrom(wish.input.pointId, wish.input.need, wish.input, wish.now)
}

/** The same wish again, under its own id or under another one, or a second booking of the same need. */
function met(stands: StoredBooking, wish: Wish) {
  const { id, key, input, now } = wish
  if (stands._id === id) return isSame(stands, input) ? viewOf(stands, now) : refuse('SENT_DIFFERENTLY')
  return isStanding(stands, key, placeOf(wish)) ? viewOf(stands, now) : alreadyBooked(input)
}

const placeOf = ({ sheetId, input }: Wish) => ({ sheetId, slot: input.slot })
const alreadyBooked = ({ need }: ReserveInput) => refuse('ALREADY_BOOKED', { need: needOf(need).name })

const isSame = (stored: StoredBooking, input: ReserveInput): boolean =>
  stored.need === input.need && stored.pointId === input.pointId && stored.visitor.name === input.visitor.name

/**
 * What the hand and a claim of one's own say of what was done before: a booking that stands; an attempt that is on its way or died (then
 * both go on with the first one's id); what has ended and was not given back yet makes room. Nothing at all: the limits decide.
 */
async function before(wish: Wish, hand: Visitor | null, mine: Claim | undefined) {
  const { id, key, input, now } = wish
  const entry = hand?.active[input.need]
  if (entry !== undefined) {
    const stored = await findBooking(entry.bookingId)
    if (stored === null) return isAt(entry, placeOf(wish)) ? { goOnWith: entry.bookingId } : alreadyBooked(input)
    if (isInHandOf(stored, key, input.need)) return { stands: stored }
    // Whoever ended it died before saying so; or this id was sent for another need as well, and is about to be taken out.
    await leaveHand(key, input.need, stored._id, now)
    return 'again'
  }
  if (mine !== undefined && holdIdOf(mine.id) === null) {
    const stored = await findBooking(mine.id)
    if (stored === null) return { goOnWith: mine.id }
    if (isInHandOf(stored, key, input.need) || stored._id === id) return { stands: stored }
    if (isStanding(stored, key, placeOf(wish))) return 'usedUp'
  }
  const may = mayEnter(hand, input.need, input.visitor.groups, now)
  return may === 'yes' ? { goOnWith: undefined } : notEntered(may, now)
}

/**
 * Free, or mine already: held for me from the waiting list, or claimed by an earlier attempt or by a booking that has ended (it is claimed
 * anew, so that nobody takes it for one that died).
 */
async function takePlace({ id, key, sheetId, input, now }: Wish, mine: Claim | undefined): Promise<boolean> {
  if (mine === undefined) return claim(sheetId, input.slot, { key, id }, now)
  if (!(await convert(sheetId, input.slot, { key, id: mine.id }, id, now))) return false
  const wait = holdIdOf(mine.id)
  if (wait !== null) await takeOffer(wait)
  return true
}

/** The booking. If its id has one already that is not this, what was taken for it is given back. */
async function write(wish: Wish, sheet: DaySheet): Answer {
  const { id, key, input, now } = wish
  const stands = await writeBooking(newBooking({ ...wish, sheet }))
  const [isHere, isInHand] = [isStanding(stands, key, placeOf(wish)), isInHandOf(stands, key, input.need)]
  if (!isInHand) await undoInHand(key, input.need, { bookingId: id, at: now }, now)
  if (!isHere) await passOn(sheet._id, input.slot, { key, id }, now)
  return isHere && isInHand ? viewOf(stands, now) : met(stands, wish)
}
