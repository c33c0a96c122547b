/** What must always hold between sheets, bookings and hands; pure, so that it can be tried with planted faults. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { addMinutes } from '../../../src/shared/time'
import type { StoredBooking } from '../bookings/repository'
import { isActive, isInHandOf, isStanding } from '../bookings/standing'
import type { ActiveEntry, Visitor } from '../hand/repository'
import { holdIdOf } from '../ids'
import type { DaySheet } from '../sheet/repository'
import type { StoredWait } from '../waitlist/repository'

export interface Drift {
  readonly what: string
  readonly where: string
}

export interface Books {
  readonly sheets: readonly DaySheet[]
  /** By id. All that are not cancelled. */
  readonly bookings: ReadonlyMap<string, StoredBooking>
  /** By id. All that wait or have an offer. */
  readonly waits: ReadonlyMap<string, StoredWait>
  readonly hands: readonly Visitor[]
}

/** Claims younger than this may still be on their way to a booking. */
const settledAfterMinutes = 1

/** Everything that does not balance; empty is good. */
export const driftIn = (books: Books, now: string): Drift[] => {
  const settled = addMinutes(now, -settledAfterMinutes)
  return [
    ...books.sheets.flatMap((sheet) => inSheet(sheet, books, settled)),
    ...[...books.bookings.values()].flatMap((booking) => inBooking(booking, books)),
    ...books.hands.flatMap((hand) => inHand(hand, books, settled)),
  ]
}

function inSheet(sheet: DaySheet, books: Books, settled: string): Drift[] {
  return Object.entries(sheet.slots).flatMap(([slot, { capacity, free, claims }]) => {
    const where = `${sheet._id} ${slot}`
    const taken = Object.keys(claims).length
    const unbalanced =
      capacity !== free + taken || free < 0 ? [{ what: `位子数对不上：共 ${capacity}，空 ${free}，占 ${taken}`, where }] : []
    const orphans = Object.entries(claims).filter(([key, { id, at }]) => at <= settled && !isBacked(id, key, sheet._id, slot, books))
    return [...unbalanced, ...orphans.map(([, { id }]) => ({ what: `占了位子，却没有对应的预约：${id}`, where }))]
  })
}

function isBacked(claimId: string, key: string, sheetId: string, slot: string, { bookings, waits }: Books): boolean {
  const waitId = holdIdOf(claimId)
  if (waitId !== null) return waits.get(waitId)?.offer?.slot === slot && waits.get(waitId)?.sheetId === sheetId
  const booking = bookings.get(claimId)
  return booking !== undefined && isStanding(booking, key, { sheetId, slot })
}

function inBooking(booking: StoredBooking, { sheets }: Books): Drift[] {
  if (!isActive(booking)) return []
  const claim = sheets.find(({ _id }) => _id === booking.sheetId)?.slots[booking.slot]?.claims[booking.visitorKey]
  return claim?.id === booking._id ? [] : [{ what: '预约没有占到位子', where: booking._id }]
}

function inHand({ _id, active, count }: Visitor, { bookings }: Books, settled: string): Drift[] {
  const entries = (Object.entries(active) as [NeedCode, ActiveEntry][]).map(([need, entry]) => ({ ...entry, need }))
  const miscounted = count === entries.length ? [] : [{ what: `手上的预约数对不上：记 ${count}，实有 ${entries.length}`, where: _id }]
  const isBacked = (stored: StoredBooking | undefined, need: NeedCode) => stored !== undefined && isInHandOf(stored, _id, need)
  const stale = entries.filter(({ bookingId, need, at }) => at <= settled && !isBacked(bookings.get(bookingId), need))
  return [...miscounted, ...stale.map(({ bookingId }) => ({ what: `手上记着的预约已经不在了：${bookingId}`, where: _id }))]
}
