/** Heals what a death between two writes left behind: claims and entries that nobody stands behind are given back. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Job } from '../../kernel'
import { giveBack } from '../bookings/giveBack'
import { bookingsByIds, type StoredBooking } from '../bookings/repository'
import { isAt, isInHandOf, isStanding } from '../bookings/standing'
import { leaveHand, pageOfTouchedHands, touchHand, undoInHand, type ActiveEntry, type Visitor } from '../hand/repository'
import { holdIdOf } from '../ids'
import { clearDoubt, pageOfTouchedSheets, touchSheet, type Claim, type DaySheet } from '../sheet/repository'
import { offer } from '../waitlist/offer'
import { passOn } from '../waitlist/passOn'
import { findWait, waitsByIds, type StoredWait } from '../waitlist/repository'
import { lookAtTouched, type Span } from './lookAtTouched'

/** Sheets: each claim has its booking, or the wait entry that it holds the place for. */
export const reconcile: Job = {
  name: 'reconcile',
  due: 'always',
  budgetMs: 6_000,
  run: (run) =>
    lookAtTouched(run, 'booking.reconcile', { page: pageOfTouchedSheets, read: readClaimed, look: mendSheet, touch: touchSheet }),
}

/** Hands: each entry has its booking. */
export const reconcileHands: Job = {
  name: 'reconcileHands',
  due: 'always',
  budgetMs: 4_000,
  run: (run) =>
    lookAtTouched(run, 'booking.reconcileHands', { page: pageOfTouchedHands, read: readActive, look: mendHand, touch: touchHand }),
}

const isIn = ({ from, before }: Span, at: string): boolean => from <= at && at < before

interface Placed extends Claim {
  readonly slot: string
  readonly key: string
}

/**
 * Those made, made anew or about to be given back in this window (each of these writes the moment into the claim), so that a look costs
 * what was touched, however many people are on the sheet.
 */
const claimsOf = (sheet: DaySheet, { since, before }: Span): Placed[] =>
  Object.entries(sheet.slots)
    .flatMap(([slot, { claims }]) => Object.entries(claims).map(([key, claim]): Placed => ({ ...claim, slot, key })))
    .filter(({ at }) => (sheet.isDoubtful === true || since <= at) && at < before)

interface Claimed {
  readonly bookings: ReadonlyMap<string, StoredBooking>
  readonly waits: ReadonlyMap<string, StoredWait>
}

async function readClaimed(sheets: readonly DaySheet[], span: Span): Promise<Claimed> {
  const ids = sheets.flatMap((sheet) => claimsOf(sheet, span).map(({ id }) => id))
  const [bookings, waits] = await Promise.all([
    byId(
      ids.filter((id) => holdIdOf(id) === null),
      bookingsByIds,
    ),
    byId(
      ids.flatMap((id) => holdIdOf(id) ?? []),
      waitsByIds,
    ),
  ])
  return { bookings, waits }
}

async function mendSheet(sheet: DaySheet, { bookings, waits }: Claimed, span: Span, now: string): Promise<void> {
  for (const claim of claimsOf(sheet, span)) {
    const waitId = holdIdOf(claim.id)
    if (waitId === null) await mendPlace(sheet, claim, bookings.get(claim.id), now)
    else await mendHold(sheet, claim, waits.get(waitId), now)
  }
  if (sheet.isDoubtful === true) await clearDoubt(sheet)
}

/** A booking that has ended or moved away died on the way to giving its place back; one that is not there was never written. */
async function mendPlace(sheet: DaySheet, { slot, key, id, at }: Placed, stored: StoredBooking | undefined, now: string): Promise<void> {
  const place = { sheetId: sheet._id, slot }
  if (stored !== undefined && isStanding(stored, key, place)) return
  if (stored !== undefined && stored.visitorKey === key && isAt(stored, place)) await giveBack(stored, now)
  else await passOn(sheet._id, slot, { key, id, at }, now)
}

/** A hold whose entry was not written yet is written now; unless another place was offered to it since it was read. */
async function mendHold(sheet: DaySheet, { slot, key, id, at }: Placed, entry: StoredWait | undefined, now: string): Promise<void> {
  if (entry?.state === 'waiting' && (await offer(entry, slot, now))) return
  const fresh = entry?.state === 'waiting' ? await findWait(entry._id) : entry
  if (fresh?.state === 'offered' && fresh.offer?.slot === slot) return
  await passOn(sheet._id, slot, { key, id, at }, now)
}

const entriesOf = (hand: Visitor, span: Span) =>
  (Object.entries(hand.active) as [NeedCode, ActiveEntry][]).filter(([, { at }]) => isIn(span, at))

const readActive = (hands: readonly Visitor[], span: Span): Promise<ReadonlyMap<string, StoredBooking>> =>
  byId(
    hands.flatMap((hand) => entriesOf(hand, span).map(([, { bookingId }]) => bookingId)),
    bookingsByIds,
  )

async function mendHand(hand: Visitor, bookings: ReadonlyMap<string, StoredBooking>, span: Span, now: string): Promise<void> {
  for (const [need, { bookingId, at }] of entriesOf(hand, span)) {
    const stored = bookings.get(bookingId)
    if (stored === undefined) await undoInHand(hand._id, need, { bookingId, at }, now)
    else if (!isInHandOf(stored, hand._id, need)) await leaveHand(hand._id, need, bookingId, now, at)
  }
}

/** As many ids as one query asks for. */
const most = 100

async function byId<T extends { readonly _id: string }>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<T[]>,
): Promise<ReadonlyMap<string, T>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / most) }, (_, i) => ids.slice(i * most, (i + 1) * most))
  const found = await Promise.all(chunks.map(read))
  return new Map(found.flat().map((document) => [document._id, document]))
}
