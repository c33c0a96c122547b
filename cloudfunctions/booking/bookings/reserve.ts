import type { booking } from '../../../src/shared/booking/contract'
import { activeStates } from '../../../src/shared/booking/life'
import { needOf } from '../../../src/shared/booking/needs'
import { isExempt } from '../../../src/shared/booking/priority'
import { dateOf, sayDate } from '../../../src/shared/time'
import { isRefusal, offering, refuse, worksAt, type Caller, type Handler, type Refusal } from '../../kernel'
import { enter } from '../hand/enter'
import { leaveHand, renewInHand } from '../hand/repository'
import { visitorKeyOf } from '../hand/visitorKey'
import { dayIdOf, holdIdOf } from '../ids'
import { nearestOffers } from '../sheet/freePlaces'
import { claim, convert, findSheet, type DaySheet } from '../sheet/repository'
import { takeOffer } from '../waitlist/repository'
import { bookingIdOf } from './code'
import { newBooking, slotVerdict, writeBooking, type ReserveInput } from './newBooking'
import { findBooking, type StoredBooking } from './repository'
import { viewOf } from './view'

/** What one attempt works with. */
interface Attempt {
  readonly id: string
  readonly key: string
  readonly sheetId: string
  readonly input: ReserveInput
  readonly now: string
}

/**
 * One place for one person, in three writes: the visitor's hand (limits), the day sheet (the place), the booking.
 * Each is guarded, so that no two people get one place. After a death between them the person's retry finds its own
 * earlier writes and goes on; without a retry `reconcile` gives the place back.
 */
export const reserve: Handler<typeof booking.actions.reserve> = async (input, { caller, now }) => {
  const missing = missingPart(input)
  if (missing !== null) return missing
  if (await worksAt(caller.key, input.pointId)) return refuse('OWN_POINT')
  const id = bookingIdOf(caller.key, input.id)
  const earlier = await findBooking(id)
  if (earlier !== null) return isSame(earlier, input) ? viewOf(earlier, now) : refuse('SENT_DIFFERENTLY')

  const sheetId = dayIdOf(input.pointId, input.need, input.date)
  const sheet = await findSheet(sheetId)
  const open = slotVerdict(sheet, input.slot, now)
  if (open === 'TOO_SOON') return refuse('TOO_SOON')
  if (sheet === null || open === 'SLOT_GONE') return full('SLOT_GONE', input, now)

  const key = visitorKeyOf(caller.key, input.forOther ? input.visitor : null)
  const held = await takeInHand({ id, key, sheetId, input, now })
  if (isRefusal(held)) return held
  return finish({ id: held, key, sheetId, input, now }, sheet, caller)
}

function missingPart(input: ReserveInput) {
  const need = needOf(input.need)
  if (need.twoSides === true && input.otherSide === undefined) return refuse('OTHER_SIDE_NEEDED', undefined, 'otherSide')
  return need.place === 'home' && input.address === undefined ? refuse('ADDRESS_NEEDED', undefined, 'address') : null
}

/** Enters the booking into the visitor's hand; answers the id to go on with, which may be an earlier attempt's. */
async function takeInHand({
  id,
  key,
  sheetId,
  input,
  now,
}: Attempt): Promise<string | Refusal<'TOO_MANY' | 'BOOKING_PAUSED' | 'ALREADY_BOOKED'>> {
  const entry = { bookingId: id, sheetId, slot: input.slot, at: now }
  const entering = await enter(key, input.need, entry, isExempt(input.need, input.visitor.groups))
  if (entering.outcome === 'entered') return id
  if (entering.outcome === 'tooMany') return refuse('TOO_MANY')
  if (entering.outcome === 'paused') return refuse('BOOKING_PAUSED', { until: sayDate(dateOf(entering.until), now) })
  // What is in hand has ended, and whoever ended it died before saying so: it makes room.
  if (await hasEnded(entering.entry.bookingId)) {
    await leaveHand(key, input.need, entering.entry.bookingId, now)
    return takeInHand({ id, key, sheetId, input, now })
  }
  // The same place under another id: a double tap, or an attempt that died. Both go on with the first one's id.
  const { bookingId, sheetId: inSheet, slot } = entering.entry
  if (inSheet !== sheetId || slot !== input.slot) return refuse('ALREADY_BOOKED', { need: needOf(input.need).name })
  return (await renewInHand(key, input.need, bookingId, now)) ? bookingId : takeInHand({ id, key, sheetId, input, now })
}

const hasEnded = async (bookingId: string): Promise<boolean> => {
  const state = (await findBooking(bookingId))?.state
  return state !== undefined && !activeStates.some((active) => active === state)
}

async function finish(attempt: Attempt, sheet: DaySheet, caller: Caller) {
  const { id, key, input, now } = attempt
  if (!(await takePlace(attempt))) {
    await leaveHand(key, input.need, id, now)
    return full('SLOT_FULL', input, now)
  }
  const written = await writeBooking(newBooking({ id, key, sheet, input, caller, now }))
  return viewOf(written, now)
}

/**
 * The place is mine when I claim it, when an earlier attempt of mine did (it is claimed anew, so that nobody takes it for one that died),
 * or when it is held for me. Who is given it back by the job in this very moment claims it once more.
 */
async function takePlace(attempt: Attempt, again = true): Promise<boolean> {
  const { id, key, sheetId, input, now } = attempt
  if (await claim(sheetId, input.slot, { key, id }, now)) return true
  const state = (await findSheet(sheetId))?.slots[input.slot]
  const mine = state?.claims[key]
  const hold = mine === undefined ? null : holdIdOf(mine.id)
  if (mine !== undefined && (mine.id === id || hold !== null) && (await convert(sheetId, input.slot, { key, id: mine.id }, id, now))) {
    if (hold !== null) await takeOffer(hold)
    return true
  }
  return again && (mine !== undefined || (state?.free ?? 0) > 0) && takePlace(attempt, false)
}

async function full(code: 'SLOT_FULL' | 'SLOT_GONE', { pointId, need, date, slot }: ReserveInput, now: string) {
  const { near, offers } = await nearestOffers(pointId, need, { date, slot }, now)
  return offering(refuse(code, { near }), offers)
}

const isSame = (stored: StoredBooking, input: ReserveInput): boolean =>
  stored.need === input.need && stored.pointId === input.pointId && stored.visitor.name === input.visitor.name
