/** Puts a new plan onto a sheet that people have booked on: every booking keeps its place, whoever is over is named. Pure. */
import { holdIdOf } from '../ids'
import type { DaySheet, SheetSlot } from './repository'

/** Slot to number of places. */
export type Plan = Readonly<Record<string, number>>

export interface Merged {
  readonly slots: DaySheet['slots']
  /** Bookings above what the roster now gives, in slots that remain or vanish; latest claimed first. */
  readonly over: readonly string[]
  /** Wait entries whose held place is gone. */
  readonly dropped: readonly string[]
}

/** The slots after the change. A place that was only held goes before a booked one does. */
export function merge(slots: DaySheet['slots'], places: Plan): Merged {
  const merged: Record<string, SheetSlot> = {}
  const over: string[] = []
  const dropped: string[] = []
  for (const slot of new Set([...Object.keys(slots), ...Object.keys(places)])) {
    const wanted = places[slot] ?? 0
    const kept = withoutHolds(slots[slot]?.claims ?? {}, wanted, dropped)
    const taken = Object.keys(kept).length
    if (taken === 0 && wanted === 0) continue
    const capacity = Math.max(wanted, taken)
    merged[slot] = { capacity, free: capacity - taken, surplus: Math.max(0, taken - wanted), claims: kept }
    over.push(
      ...latestFirst(kept)
        .slice(0, Math.max(0, taken - wanted))
        .map(([, { id }]) => id),
    )
  }
  return { slots: merged, over, dropped }
}

type Claims = SheetSlot['claims']

const latestFirst = (claims: Claims) => Object.entries(claims).sort(([, a], [, b]) => b.at.localeCompare(a.at))

/** The claims less as many holds as are over `wanted`, latest first. */
function withoutHolds(claims: Claims, wanted: number, dropped: string[]): Claims {
  const over = Math.max(0, Object.keys(claims).length - wanted)
  const going = latestFirst(claims)
    .filter(([, { id }]) => holdIdOf(id) !== null)
    .slice(0, over)
  dropped.push(...going.flatMap(([, { id }]) => holdIdOf(id) ?? []))
  return Object.fromEntries(Object.entries(claims).filter(([key]) => !going.some(([gone]) => gone === key)))
}
