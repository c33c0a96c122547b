/** What goes in and out of booking: bookings, waiting, tickets, rosters, as others may see them. */
import { documentId } from '../contract'
import { Weekly } from '../directory/hours'
import { RatedRecord } from '../rating/contract'
import * as z from '../schema'
import { dateSchema, momentSchema } from '../time/schema'
import { bookingLife } from './life'
import { needCodes } from './needs'
import { ticketLife, ticketSources } from './ticketLife'
import { waitLife } from './waitLife'

export type { BookingState } from './life'
export { priorityGroups, type PriorityGroup } from './priority'

export const need = z.enum(needCodes)
export const slotKeySchema = z.string().check(z.regex(/^([01]\d|2[0-3])[0-5]\d$/, '请选一个时间。'))

export const FreeSlot = z.object({ date: dateSchema, slot: slotKeySchema, free: z.int() })

/** What may be done with a booking now: the buttons, the resident's and staff's. */
export const bookingAction = z.enum(bookingLife.names)

/** A booking as the person it is for (or who made it) sees it. */
export const Booking = z.object({
  id: z.string(),
  need,
  pointId: z.string(),
  pointName: z.string(),
  address: z.string(),
  date: dateSchema,
  slot: slotKeySchema,
  state: z.enum(bookingLife.states),
  /** Who comes. */
  visitor: z.string(),
  /** Made by a helper for someone else. */
  forOther: z.boolean(),
  /** Six digits, said or typed at the counter. */
  code: z.string(),
  /** What the QR code holds. */
  qr: z.string(),
  /** The other side of a mediation: has it confirmed? Null when there is none. */
  otherSide: z.nullable(z.object({ name: z.string(), confirmed: z.boolean(), inviteCode: z.string() })),
  /** The number at the point, after check-in. */
  ticket: z.nullable(z.string()),
  /** The service point had to change something: why, and that moving costs nothing. */
  affected: z.nullable(z.string()),
  contested: z.nullable(z.string()),
  cancelFreeUntil: momentSchema,
  checkInFrom: momentSchema,
  recordId: z.nullable(z.string()),
  /** What the reader can rate, or has rated: brought along by `read`; null elsewhere and for everybody else. */
  rated: z.nullable(RatedRecord),
  actions: z.array(bookingAction),
})
export type Booking = z.infer<typeof Booking>

export const WaitEntry = z.object({
  id: z.string(),
  need,
  pointId: z.string(),
  pointName: z.string(),
  date: dateSchema,
  state: z.enum(waitLife.states),
  /** A place is held for this person until then. */
  offer: z.nullable(z.object({ slot: slotKeySchema, until: momentSchema })),
  actions: z.array(z.enum(waitLife.names)),
})
export type WaitEntry = z.infer<typeof WaitEntry>

/** One line of the day at a service point. Names are masked but for those who must call them. */
export const Ticket = z.object({
  number: z.string(),
  need,
  state: z.enum(ticketLife.states),
  source: z.enum(ticketSources),
  bookingId: z.nullable(z.string()),
  /** The booked slot; null for a walk-in. */
  slot: z.nullable(slotKeySchema),
  name: z.string(),
  window: z.nullable(z.string()),
  takenAt: momentSchema,
  calledAt: z.nullable(momentSchema),
})
export type Ticket = z.infer<typeof Ticket>

/** A ticket in the day's list, with staff's buttons. `call` stands at the one who would be called next. */
export const TicketLine = z.object({ ...Ticket.shape, actions: z.array(z.enum(ticketLife.names)) })
export type TicketLine = z.infer<typeof TicketLine>

/** Who is expected on a day, for staff, with their buttons. */
export const Expected = z.object({
  bookingId: z.string(),
  need,
  slot: slotKeySchema,
  name: z.string(),
  state: z.enum(bookingLife.states),
  /** What the visitor says against a no-show, while staff still have to look at it. */
  contested: z.nullable(z.string()),
  actions: z.array(bookingAction),
})
export type Expected = z.infer<typeof Expected>

export { Weekly }

const onDuty = z.array(documentId).check(z.maxLength(50, '一天最多排 50 位。'))
/** 值班: who sits at the windows, by weekday (1 is Monday), as staff ids. A day without names has all its windows. */
export const Duty = z.object({ 1: onDuty, 2: onDuty, 3: onDuty, 4: onDuty, 5: onDuty, 6: onDuty, 7: onDuty })
export type Duty = z.infer<typeof Duty>

export const Affected = z.object({
  bookingId: z.string(),
  visitor: z.string(),
  date: dateSchema,
  slot: slotKeySchema,
  offers: z.array(FreeSlot),
})

export type Affected = z.infer<typeof Affected>

/** The holiday notice of one year, as the administrator sees it. */
export const CalendarView = z.object({
  year: z.string(),
  /** Whether there is one, loaded or brought along by the project. */
  known: z.boolean(),
  /** The version that is in force, to be named when it is replaced; 0 when none was loaded. */
  seen: z.int(),
  source: z.nullable(z.string()),
  loadedAt: z.nullable(momentSchema),
  loadedBy: z.nullable(z.string()),
  holidays: z.array(dateSchema),
  makeUpDays: z.array(dateSchema),
  /** The versions that were replaced, oldest first. */
  earlier: z.array(z.object({ source: z.string(), loadedAt: z.string(), loadedBy: z.string() })),
})
export type CalendarView = z.infer<typeof CalendarView>
