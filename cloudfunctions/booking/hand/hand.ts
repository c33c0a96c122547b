/** A visitor's hand after an ending or a no-show: pure changes, written in the transaction that causes them. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { pausedUntil } from '../../../src/shared/booking/pauses'
import type { ActiveEntry, Visitor } from './repository'

export type HandChange = (hand: Visitor) => Visitor

/** Takes a booking out of the hand, if it is there. */
export const without =
  (need: NeedCode, bookingId: string): HandChange =>
  (hand) => {
    if (hand.active[need]?.bookingId !== bookingId) return hand
    const active = Object.fromEntries(Object.entries(hand.active).filter(([code]) => code !== need))
    return { ...hand, active, count: Object.keys(active).length }
  }

/** Puts a booking back whose visitor did come; a newer one of the same need stays instead. */
export const backIn =
  (need: NeedCode, entry: ActiveEntry): HandChange =>
  (hand) =>
    hand.active[need] !== undefined
      ? hand
      : { ...hand, active: { ...hand.active, [need]: entry }, count: Object.keys(hand.active).length + 1 }

/** Counts a fault, once per booking; the pause follows from the faults. */
export const withFault =
  (fault: Visitor['faults'][number]): HandChange =>
  (hand) =>
    hand.faults.some(({ bookingId }) => bookingId === fault.bookingId) ? hand : withFaults(hand, [...hand.faults, fault], fault.at)

/** Takes a no-show back, and the pause that came of it. */
export const withoutFault =
  (bookingId: string, now: string): HandChange =>
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
  (first: HandChange, second: HandChange): HandChange =>
  (hand) =>
    second(first(hand))
