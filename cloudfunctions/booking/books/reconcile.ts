/** Heals what a death between two writes left behind: claims and entries that nobody stands behind are given back. */
import { activeStates, placedStates } from '../../../src/shared/booking/life'
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Job } from '../../kernel'
import { giveBack } from '../bookings/giveBack'
import { bookingsByIds, type StoredBooking } from '../bookings/repository'
import { leaveHand, pageOfTouchedHands, touchHand, type ActiveEntry, type Visitor } from '../hand/repository'
import { holdIdOf } from '../ids'
import { pageOfTouchedSheets, touchSheet, type Claim, type DaySheet } from '../sheet/repository'
import { offer } from '../waitlist/offer'
import { passOn } from '../waitlist/passOn'
import { waitsByIds, type StoredWait } from '../waitlist/repository'
import { lookAtTouched, type Span } from './lookAtTouched'

/** Sheets: each claim has its booking, or the wait entry that it holds the place for. */
export const reconcile: Job = {
  name: 'reconcile',
  due: 'always',
  budgetMs: 6_000,
  run: (run) => lookAtTouched(run, 'booking.reconcile', { page: pageOfTouchedSheets, look: mendSheet, touch: touchSheet }),
}

/** Hands: each entry has its booking. */
export const reconcileHands: Job = {
  name: 'reconcileHands',
  due: 'always',
  budgetMs: 4_000,
  run: (run) => lookAtTouched(run, 'booking.reconcileHands', { page: pageOfTouchedHands, look: mendHand, touch: touchHand }),
}

const isIn = ({ from, before }: Span, at: string): boolean => from <= at && at < before
const has = <T>(states: readonly T[], state: T): boolean => states.includes(state)

interface Placed extends Claim {
  readonly slot: string
  readonly key: string
}

async function mendSheet(sheet: DaySheet, span: Span, now: string): Promise<void> {
  const claims = Object.entries(sheet.slots).flatMap(([slot, { claims: own }]) =>
    Object.entries(own).map(([key, claim]): Placed => ({ ...claim, slot, key })),
  )
  const settled = claims.filter(({ at }) => isIn(span, at))
  const waitIds = settled.flatMap(({ id }) => holdIdOf(id) ?? [])
  const bookingIds = settled.flatMap(({ id }) => (holdIdOf(id) === null ? [id] : []))
  const waits = new Map((await inChunks(waitIds, waitsByIds)).map((entry) => [entry._id, entry]))
  const bookings = new Map((await inChunks(bookingIds, bookingsByIds)).map((stored) => [stored._id, stored]))
  for (const claim of settled) {
    const waitId = holdIdOf(claim.id)
    if (waitId === null) await mendPlace(sheet, claim, bookings.get(claim.id), now)
    else await mendHold(sheet, claim, waits.get(waitId), now)
  }
}

/** A booking that has ended or moved away died on the way to giving its place back; one that is not there was never written. */
async function mendPlace(sheet: DaySheet, { slot, key, id }: Placed, stored: StoredBooking | undefined, now: string): Promise<void> {
  const stands = stored !== undefined && stored.sheetId === sheet._id && stored.slot === slot
  if (stands && has<StoredBooking['state']>(placedStates, stored.state)) return
  if (stands) await giveBack(stored, now)
  else await passOn(sheet._id, slot, { key, id }, now)
}

/** A hold whose entry was not written yet is written now. */
async function mendHold(sheet: DaySheet, { slot, key, id }: Placed, entry: StoredWait | undefined, now: string): Promise<void> {
  if (entry?.state === 'waiting') return offer(entry, slot, now)
  if (entry?.state === 'offered' && entry.offer?.slot === slot) return
  await passOn(sheet._id, slot, { key, id }, now)
}

async function mendHand(hand: Visitor, span: Span, now: string): Promise<void> {
  const entries = (Object.entries(hand.active) as [NeedCode, ActiveEntry][]).filter(([, { at }]) => isIn(span, at))
  const bookings = await inChunks(
    entries.map(([, { bookingId }]) => bookingId),
    bookingsByIds,
  )
  const active = bookings.filter(({ state }) => has<StoredBooking['state']>(activeStates, state)).map(({ _id }) => _id)
  for (const [need, { bookingId }] of entries) if (!active.includes(bookingId)) await leaveHand(hand._id, need, bookingId, now)
}

/** As many ids as one query asks for. */
const most = 100

async function inChunks<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < ids.length; i += most) found.push(...(await read(ids.slice(i, i + most))))
  return found
}
