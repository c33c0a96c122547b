/** What goes in and out of booking: bookings, waiting, tickets, rosters, as others may see them. */
import { documentId } from '../contract'
import { Weekly } from '../directory/hours'
import { RatedRecord } from '../rating/contract'
import * as z from '../schema'
import { dateSchema, momentSchema } from '../time/schema'
import { bookingLife, sideAnswers } from './life'
import { needCodes } from './needs'
import { confirmable } from './priority'
import { ticketLife, ticketSources } from './ticketLife'
import { waitLife } from './waitLife'

export type { BookingState } from './life'
export { priorityGroups, type PriorityGroup } from './priority'

/** What a clerk can say to have seen; `helper`: whoever made the booking may help more people. */
export const seeable = [...confirmable, 'helper'] as const
export type Seeable = (typeof seeable)[number]

export const need = z.enum(needCodes)
export const slotKeySchema = z.string().check(z.regex(/^([01]\d|2[0-3])[0-5]\d$/, '请选一个时间。'))

export const FreeSlot = z.object({ date: dateSchema, slot: slotKeySchema, free: z.int() })

/** What may be done with a booking now: the buttons, the resident's and staff's. */
export const bookingAction = z.enum(bookingLife.names)

/** The other side of a mediation, as the reader may know of it. */
export const OtherSide = z.object({
  /** Which side the reader is on. */
  reader: z.enum(['asker', 'other']),
  /** Whom the reader will meet. */
  name: z.string(),
  /** What it is about; empty where it was not asked (before 0.3.0). */
  subject: z.string(),
  answer: z.enum(sideAnswers),
  /** What the other side said with its answer. */
  words: z.string(),
  /** Until when the answer can be changed. */
  answerUntil: momentSchema,
  /** Somebody has opened the invitation. */
  opened: z.boolean(),
  /** What the asker passes on: the card's word, and the digits, by another way. Null for the other side, once it is opened, and when it is dead. */
  invite: z.nullable(z.object({ ref: z.string(), code: z.string() })),
  /** Always empty: a phone of the version before then shows nothing of it. */
  inviteCode: z.string(),
})
export type OtherSide = z.infer<typeof OtherSide>

/** A booking as the person it is for (or who made it) sees it; as the other side of a mediation sees it, without what is the first side's alone. */
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
  /** The other side of a mediation. Null when there is none. */
  otherSide: z.nullable(OtherSide),
  /** The number at the point, after check-in. */
  ticket: z.nullable(z.string()),
  /** Where the number was called to; null before. */
  window: z.nullable(z.string()),
  /** The service point had to change something: why, and that moving costs nothing. */
  affected: z.nullable(z.string()),
  contested: z.nullable(z.string()),
  cancelFreeUntil: momentSchema,
  /** What cancelling counts after that, in no-shows (0.5; 0 for who is exempt and after a change by the point); once cancelled, what it counted. */
  lateCounts: z.number(),
  /** What counts already beside this booking, and the pause that holds: brought along by `read` and `cancel` where `lateCounts` is not 0. */
  counted: z.nullable(z.object({ already: z.number(), pausedUntil: z.nullable(momentSchema) })),
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
  /** How often it was called in vain. */
  skips: z.int(),
})
export type Ticket = z.infer<typeof Ticket>

/** What stands on a walk-in's paper beside the number: six digits, and what the QR code holds. Whoever has it can rate the service. */
export const Slip = z.object({ code: z.string(), token: z.string() })
export type Slip = z.infer<typeof Slip>

/** A number just given. Without a slip: the service has ended, and the paper has the only one. */
export const GivenNumber = z.object({ ...Ticket.shape, slip: z.nullable(Slip) })
export type GivenNumber = z.infer<typeof GivenNumber>

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
  /** Of a mediation: what it is about, and what the other side says. */
  sides: z.optional(z.object({ subject: z.string(), name: z.string(), answer: z.enum(sideAnswers), words: z.string() })),
  /** What the window could still confirm of them; left out where nothing is. */
  seeable: z.optional(z.array(z.enum(seeable))),
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
