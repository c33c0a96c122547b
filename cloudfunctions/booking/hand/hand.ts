/** A visitor's hand after an ending or a no-show (reference B08, B09): pure changes, written in the transaction that causes them. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { pausedUntil } from '../../../src/shared/booking/pauses'
import { _, type Transaction } from '../../kernel'
import { visitors, type StoredBooking, type Visitor } from '../repository'

type Change = (hand: Visitor) => Visitor

/** Reads the hand, changes it, writes it. A visitor without a hand stays without. Answers the new hand. */
export async function changeHand(transaction: Transaction, key: string, change: Change, now: string): Promise<Visitor | null> {
  const inside = visitors.within(transaction)
  const hand = await inside.find(key)
  if (hand === null) return null
  const next = change(hand)
  if (next === hand) return hand
  const { active, count, faults, pausedUntil: until } = next
  await inside.update(key, { active: _.set(active), count, faults: _.set(faults), pausedUntil: until, touchedAt: now })
  return next
}

/** Takes a booking out of the hand, if it is there. */
export const without =
  (need: NeedCode, bookingId: string): Change =>
  (hand) => {
    if (hand.active[need]?.bookingId !== bookingId) return hand
    const active = Object.fromEntries(Object.entries(hand.active).filter(([code]) => code !== need))
    return { ...hand, active, count: Object.keys(active).length }
  }

/** Puts a booking back whose visitor did come; a newer one of the same need stays instead. */
export const backIn =
  ({ need, _id: bookingId, sheetId, slot }: StoredBooking, at: string): Change =>
  (hand) => {
    if (hand.active[need] !== undefined) return hand
    return { ...hand, active: { ...hand.active, [need]: { bookingId, sheetId, slot, at } }, count: Object.keys(hand.active).length + 1 }
  }

/** Counts a fault, once per booking; the pause follows from the faults. */
export const withFault =
  (fault: Visitor['faults'][number]): Change =>
  (hand) =>
    hand.faults.some(({ bookingId }) => bookingId === fault.bookingId) ? hand : withFaults(hand, [...hand.faults, fault], fault.at)

/** Takes a no-show back, and the pause that came of it. */
export const withoutFault =
  (bookingId: string, now: string): Change =>
  (hand) => {
    const faults = hand.faults.filter((fault) => fault.bookingId !== bookingId)
    return faults.length === hand.faults.length ? hand : withFaults(hand, faults, now)
  }

const withFaults = (hand: Visitor, faults: Visitor['faults'], now: string): Visitor => ({
  ...hand,
  faults,
  pausedUntil: pausedUntil(faults, now),
})

/** Several changes, one after the other. */
export const both =
  (first: Change, second: Change): Change =>
  (hand) =>
    second(first(hand))
