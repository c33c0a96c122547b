/** The stored shapes of booking, and the only file of the domain that names its collections. */
import type { BookingState, Duty, PriorityGroup, Ticket, WaitEntry, Weekly } from '../../src/shared/booking/contract'
import type { BookingEvent } from '../../src/shared/booking/events'
import type { NeedCode } from '../../src/shared/booking/needs'
import { table, type Happened } from '../kernel'
import {
  auditsCollection,
  bookingsCollection,
  daySheetsCollection,
  queuesCollection,
  rostersCollection,
  visitorsCollection,
  waitlistCollection,
} from './collections'

/** What a place of a slot is taken by: a booking's id, or `hold:<wait entry>` while a freed place is held. */
export interface Claim {
  readonly id: string
  /** When it was claimed: younger than a minute, its booking may still be on its way. */
  readonly at: string
}

/** A slot. Always: capacity = free + number of claims. */
export interface SheetSlot {
  readonly capacity: number
  readonly free: number
  /** Claims above what the roster now gives; places given back shrink the capacity until this is 0. */
  readonly surplus: number
  /** By visitor key. */
  readonly claims: Readonly<Record<string, Claim>>
}

export interface DaySheet {
  readonly _id: string
  readonly pointId: string
  readonly pointName: string
  readonly areaName: string
  readonly address: string
  readonly sample: boolean
  readonly need: NeedCode
  readonly date: string
  readonly slots: Readonly<Record<string, SheetSlot>>
  /** Why the day is closed, or null. */
  readonly closed: string | null
  readonly touchedAt: string
}

export interface Roster {
  readonly _id: string
  readonly pointId: string
  readonly need: NeedCode
  readonly windows: number
  readonly seats: number
  readonly heldShare: number
  readonly weekly: Weekly
  /** Who sits at the windows, by weekday; absent or empty means all windows are staffed. */
  readonly duty?: Duty
  /** Date to the staff ids that are away. */
  readonly leave?: Readonly<Record<string, readonly string[]>>
  /** Date to reason. */
  readonly closures: Readonly<Record<string, string>>
  /** The last day whose sheet was written from this template; the job goes on from there. */
  readonly publishedTo: string
  readonly updatedAt: string
}

export interface StoredBooking {
  readonly _id: string
  /** Who made it (a person key). */
  readonly person: string
  readonly openid: string | null
  /** Who it counts for: the caller, or the elder a helper booked for. */
  readonly visitorKey: string
  readonly visitor: { readonly name: string; readonly phone?: string; readonly groups: readonly PriorityGroup[] }
  readonly forOther: { readonly relation: string } | null
  readonly need: NeedCode
  readonly pointId: string
  readonly pointName: string
  /** The point's address, or where a home visit goes. */
  readonly address: string
  readonly sheetId: string
  readonly date: string
  readonly slot: string
  readonly startsAt: string
  readonly endsAt: string
  readonly code: string
  /** `<point>:<date>:<code>`, unique. */
  readonly codeKey: string
  readonly state: BookingState
  readonly otherSide: { readonly name: string; readonly phone: string; readonly inviteCode: string; readonly person: string | null } | null
  readonly ticket: string | null
  readonly affected: string | null
  readonly absentAt: string | null
  readonly contested: string | null
  readonly recordId: string | null
  /** Reminders sent: `day`, `hours`. */
  readonly reminded: readonly string[]
  readonly events: readonly Happened<BookingEvent>[]
}

/** Names its booking while it is active; the lock of "one per need, two in all". */
export interface ActiveEntry {
  readonly bookingId: string
  readonly sheetId: string
  readonly slot: string
  readonly at: string
}

export interface Visitor {
  /** The visitor key. */
  readonly _id: string
  readonly active: Readonly<Partial<Record<NeedCode, ActiveEntry>>>
  readonly count: number
  /** No-shows and late cancels (weight ½), oldest first. */
  readonly faults: readonly { readonly bookingId: string; readonly at: string; readonly weight: 1 | 0.5 }[]
  readonly pausedUntil: string | null
  readonly touchedAt: string
}

export interface StoredWait {
  readonly _id: string
  readonly person: string
  readonly openid: string | null
  readonly visitorKey: string
  readonly sheetId: string
  readonly need: NeedCode
  readonly pointId: string
  readonly pointName: string
  readonly date: string
  readonly state: WaitEntry['state']
  readonly offer: { readonly slot: string; readonly until: string } | null
  readonly joinedAt: string
}

/** A ticket as stored: whose it is stays on the server. */
export type StoredTicket = Omit<Ticket, never> & {
  /** The phone-made id (walk-in) or booking id that it came from: sent twice it is one number. */
  readonly origin: string
  readonly person: string | null
  readonly recordId: string | null
  /** The call that called it: sent twice it calls one person. */
  readonly callId: string | null
}

export interface Queue {
  readonly _id: string
  readonly pointId: string
  readonly need: NeedCode
  readonly date: string
  /** Every change raises it; a change is guarded by the one it read. */
  readonly rev: number
  /** The next number; it only rises. */
  readonly next: number
  /** How many priority people were called in a row. */
  readonly prioritiesInARow: number
  readonly tickets: readonly StoredTicket[]
}

export interface StoredAudit {
  readonly _id: string
  readonly at: string
  readonly sheets: number
  readonly bookings: number
  readonly drift: readonly { readonly what: string; readonly where: string }[]
}

export const rosters = table<Roster>(rostersCollection.name)
export const sheets = table<DaySheet>(daySheetsCollection.name)
export const bookings = table<StoredBooking>(bookingsCollection.name)
export const visitors = table<Visitor>(visitorsCollection.name)
export const waitlist = table<StoredWait>(waitlistCollection.name)
export const queues = table<Queue>(queuesCollection.name)
export const audits = table<StoredAudit>(auditsCollection.name)

export { dayIdOf, rosterIdOf } from './ids'
