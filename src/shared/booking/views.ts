/** What goes in and out of booking: visits, waiting, tickets, rosters, as others may see them. */
import { documentId } from '../contract'
import { RatedRecord } from '../rating/contract'
import * as z from '../schema'
import { Weekly } from '../directory/hours'
import { dateSchema, momentSchema } from '../time/schema'
import { bookingActions } from './availableActions'
import { needCodes } from './needs'

export const need = z.enum(needCodes)
export const slotKeySchema = z.string().check(z.regex(/^([01]\d|2[0-3])[0-5]\d$/, '请选一个时间。'))
export const words = (what: string, min: number, max: number) =>
  z.string().check(z.trim(), z.minLength(min, `请填${what}，至少 ${min} 个字。`), z.maxLength(max, `${what}最多 ${max} 个字。`))
export const phone = z.string().check(z.trim(), z.regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/, '电话号码不对，请核对一下。'))

export const bookingStates = ['booked', 'checkedIn', 'called', 'done', 'cancelled', 'absent', 'providerAbsent'] as const
export type BookingState = (typeof bookingStates)[number]

/** Who is exempt from pauses and goes first when called: declared by the person, never asked for proof here. */
export const priorityGroups = ['elder', 'disabled', 'pregnant', 'soldier', 'violence'] as const
export type PriorityGroup = (typeof priorityGroups)[number]

export const FreeSlot = z.object({ date: dateSchema, slot: slotKeySchema, free: z.int() })

/** A booking as the person it is for (or who made it) sees it. */
export const Booking = z.object({
  id: z.string(),
  need,
  pointId: z.string(),
  pointName: z.string(),
  address: z.string(),
  date: dateSchema,
  slot: slotKeySchema,
  state: z.enum(bookingStates),
  /** Who comes. */
  visitor: z.string(),
  /** Made by a helper for someone else. */
  forOther: z.boolean(),
  /** Six digits, said or typed at the desk. */
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
  actions: z.array(z.enum(bookingActions)),
})
export type Booking = z.infer<typeof Booking>

export const WaitEntry = z.object({
  id: z.string(),
  need,
  pointId: z.string(),
  pointName: z.string(),
  date: dateSchema,
  state: z.enum(['waiting', 'offered', 'taken', 'expired', 'left']),
  /** A place is held for this person until then. */
  offer: z.nullable(z.object({ slot: slotKeySchema, until: momentSchema })),
})
export type WaitEntry = z.infer<typeof WaitEntry>

/** One line of the day at a service point. Names are masked but for those who must call them. */
export const Ticket = z.object({
  number: z.string(),
  need,
  state: z.enum(['waiting', 'called', 'done', 'absent']),
  source: z.enum(['booked', 'priority', 'walkIn']),
  bookingId: z.nullable(z.string()),
  /** The booked slot; null for a walk-in. */
  slot: z.nullable(slotKeySchema),
  name: z.string(),
  window: z.nullable(z.string()),
  takenAt: momentSchema,
  calledAt: z.nullable(momentSchema),
})
export type Ticket = z.infer<typeof Ticket>

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
