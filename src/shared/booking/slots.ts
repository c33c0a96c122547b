/**
 * Slots of a day. A slot's key is its start, `0830`; times are minutes of the day. Publishing and asking "what is
 * free" use the same functions, so what is shown free is what can be had.
 */

/** Opening hours of one day, minutes of the day, `to` excluded. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const slotKey = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`
export const minuteOf = (key: string): number => Number(key.slice(0, 2)) * 60 + Number(key.slice(2))

/** `上午 9:00`, `下午 2:30`. */
export function saySlot(key: string): string {
  const minute = minuteOf(key)
  const hour = Math.floor(minute / 60)
  return `${hour < 12 ? '上午' : '下午'} ${hour > 12 ? hour - 12 : hour}:${key.slice(2)}`
}

/** The keys of the slots of `minutes` each that fit whole into these hours, in order. */
export function slotsIn(hours: readonly Span[], minutes: number): string[] {
  if (minutes <= 0) return []
  return hours.flatMap(({ from, to }) => {
    const count = Math.max(0, Math.floor((to - from) / minutes))
    return Array.from({ length: count }, (_, i) => slotKey(from + i * minutes))
  })
}

/**
 * How many places of a slot can be booked: windows × seats, less those held back for walk-ins (at least one when
 * anything is held back and more than one place exists).
 * @param heldShare 0 to 1
 */
export function bookable(windows: number, seats: number, heldShare: number): number {
  const all = windows * seats
  const held = heldShare > 0 && all > 1 ? Math.max(1, Math.floor(all * heldShare)) : 0
  return all - held
}

/** One slot of a day sheet as far as freedom goes. */
export interface SlotState {
  readonly capacity: number
  readonly free: number
}

/** A slot that can be booked. */
export interface FreeSlot {
  readonly date: string
  readonly slot: string
  readonly free: number
}

/**
 * The slots of these days with at least one free place, from `earliest` (a day and a minute) on, in order.
 * One pass over the sheets: the sheets carry their own counts, so bookings need not be looked at.
 */
export function freeSlots(
  sheets: readonly { readonly date: string; readonly slots: Readonly<Record<string, SlotState>> }[],
  earliest: { readonly date: string; readonly minute: number },
): FreeSlot[] {
  const found: FreeSlot[] = []
  for (const { date, slots } of [...sheets].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (date < earliest.date) continue
    for (const slot of Object.keys(slots).sort()) {
      const state = slots[slot]
      if (state === undefined || state.free <= 0) continue
      if (date === earliest.date && minuteOf(slot) < earliest.minute) continue
      found.push({ date, slot, free: state.free })
    }
  }
  return found
}

/** Of these free slots the ones nearest to a wanted one, nearest first: same day by minutes, then by days. */
export function nearest(free: readonly FreeSlot[], wanted: { readonly date: string; readonly slot: string }, most = 3): FreeSlot[] {
  const at = (day: string, slot: string) => Date.parse(`${day}T00:00:00Z`) / 60_000 + minuteOf(slot)
  const goal = at(wanted.date, wanted.slot)
  return [...free].sort((a, b) => Math.abs(at(a.date, a.slot) - goal) - Math.abs(at(b.date, b.slot) - goal)).slice(0, most)
}
