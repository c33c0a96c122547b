/** Who is called next at a service point, and how numbers are written. */
import { valueOn } from '../parameters'
import { addMinutes, momentOf } from '../time'
import type { NeedCode } from './needs'
import { minuteOf } from './slots'
import type { TicketSource, TicketState } from './ticketLife'

/** A number begins with its need's letter; I and O are left out, they read as digits. */
export const ticketLetters: Readonly<Record<NeedCode, string>> = {
  reception: 'A',
  advice: 'B',
  legalAid: 'C',
  mediation: 'D',
  notary: 'E',
  grassroots: 'F',
  reconsideration: 'G',
  arbitration: 'H',
  forensic: 'J',
  exam: 'K',
  video: 'L',
  homeVisit: 'M',
}

/** `A001`. */
export const ticketNumber = (need: NeedCode, count: number): string => `${ticketLetters[need]}${String(count).padStart(3, '0')}`

/** What the order needs to know of a ticket; a stored one fits. */
export interface Waiting {
  readonly number: string
  readonly state: TicketState
  readonly source: TicketSource
  /** The booked slot; null for a walk-in. */
  readonly slot: string | null
  /** Called in vain: not before so many calls of this queue, unless nobody else waits. */
  readonly notBefore?: number
}

export interface Line<T extends Waiting = Waiting> {
  readonly date: string
  readonly prioritiesInARow: number
  /** How many calls there were. Missing in queues from before: none was in vain. */
  readonly calls?: number
  /** In the order in which they were taken. */
  readonly tickets: readonly T[]
}

/** A booked visitor who has checked in is due a little before the slot begins. */
const isDue = (ticket: Waiting, date: string, now: string): boolean =>
  ticket.slot !== null && addMinutes(momentOf(date, minuteOf(ticket.slot)), -valueOn('booking.callEarlyMinutes', date)) <= now

/** Who was called in vain lets others go first; where nobody else is left, the one whose turn comes soonest. */
function ready<T extends Waiting>(waiting: readonly T[], calls: number): readonly T[] {
  const turnOf = ({ notBefore = 0 }: Waiting) => Math.max(notBefore, calls)
  const soonest = Math.min(...waiting.map(turnOf))
  return waiting.filter((ticket) => turnOf(ticket) === soonest)
}

const bySlot = (a: Waiting, b: Waiting): number => (a.slot ?? '').localeCompare(b.slot ?? '')

/**
 * The next to call, or null when nobody waits: booked and due by slot, then priority people, then walk-ins, then who
 * came early for a later slot. After so many priority people in a row (`booking.prioritiesInARow`) somebody else goes first, if anybody else
 * waits.
 */
export function nextToCall<T extends Waiting>({ date, prioritiesInARow, calls = 0, tickets }: Line<T>, now: string): T | null {
  const waiting = ready(
    tickets.filter(({ state }) => state === 'waiting'),
    calls,
  )
  const of = (source: Waiting['source']) => waiting.filter((ticket) => ticket.source === source)
  const booked = of('booked').sort(bySlot)
  const due = booked.find((ticket) => isDue(ticket, date, now))
  if (due !== undefined) return due
  const [priority] = of('priority')
  const other = of('walkIn')[0] ?? booked[0]
  const enough = prioritiesInARow >= valueOn('booking.prioritiesInARow', date) && other !== undefined
  return (enough ? other : (priority ?? other)) ?? null
}

/** What becomes of a number that was called in vain: it waits until others were called, or is void. */
export function afterSkip(skips: number, calls: number, date: string): { readonly notBefore: number } | 'out' {
  return skips + 1 >= valueOn('booking.callsInVain', date) ? 'out' : { notBefore: calls + valueOn('booking.skipPlaces', date) }
}

/** How many priority people were called in a row once this one is. */
export const rowAfter = (prioritiesInARow: number, called: Waiting): number => (called.source === 'priority' ? prioritiesInARow + 1 : 0)

/**
 * Where an arriving visitor's ticket stands. Who kept the time is called by slot; who is late waits among the walk-ins, or goes first
 * with the priority people: those who need it, and whom the point had to move once.
 */
export function sourceOf(
  visitor: { readonly groups: readonly string[]; readonly wasAffected: boolean },
  place: 'kept' | 'late',
): TicketSource {
  if (place === 'kept') return 'booked'
  return visitor.groups.length > 0 || visitor.wasAffected ? 'priority' : 'walkIn'
}
