/** Booking that never lies: what is shown free can be had, and one place is had by one person. */
import { anyone, command, contract, documentId, phoneMadeId, query, resident, staff } from '../contract'
import { agreedNeeded, fields } from '../fields'
import { schemaOf } from '../fieldSchema'
import { paged, pageOf } from '../paging'
import * as z from '../schema'
import { dateSchema, momentSchema } from '../time/schema'
import { bookingLife } from './life'
import { bookingRefusals } from './refusals'
import { ticketLife } from './ticketLife'
import {
  Affected,
  Booking,
  CalendarView,
  Duty,
  Expected,
  FreeSlot,
  GivenNumber,
  need,
  priorityGroups,
  seeable,
  Slip,
  slotKeySchema,
  Ticket,
  TicketLine,
  WaitEntry,
  Weekly,
} from './views'

export * from './views'

const atPoint = { pointId: documentId }
/** Weekdays that can be booked once the holiday notice of their year is there; left out where there are none. */
const waits = { waiting: z.optional(z.array(dateSchema)) }
const visitor = z.object({
  name: schemaOf(fields.visitorName),
  phone: z.optional(schemaOf(fields.phone)),
  groups: z._default(z.array(z.enum(priorityGroups)), []),
})

/** What a job came to last, so that lateness is seen. */
const JobView = z.object({
  name: z.string(),
  lastRunAt: momentSchema,
  /** How many things it did then, and how long it took, ms. */
  did: z.int(),
  tookMs: z.int(),
  /** For how many minutes something due has been left over; 0 when it is up to date. */
  lateMinutes: z.int(),
  failure: z.nullable(z.object({ at: momentSchema, message: z.string() })),
})

export const booking = contract('booking', bookingRefusals, {
  /** Where this can be done, the next free place (on `from` or later) first; places without a free one come last. */
  places: query({
    by: anyone,
    input: z.object({ need, from: z.optional(dateSchema) }),
    output: z.array(
      z.object({
        pointId: z.string(),
        pointName: z.string(),
        areaName: z.string(),
        sample: z.boolean(),
        next: z.nullable(FreeSlot),
        ...waits,
      }),
    ),
  }),
  /** What can be done at a point, the next free place of each. */
  needsAt: query({ by: anyone, input: z.object(atPoint), output: z.array(z.object({ need, next: z.nullable(FreeSlot), ...waits })) }),
  /** Two weeks of one place, in one query of day sheets. Days without an open slot are left out. */
  openSlots: query({
    by: anyone,
    input: z.object({ need, ...atPoint }),
    output: z.object({
      pointName: z.string(),
      address: z.string(),
      sample: z.boolean(),
      days: z.array(z.object({ date: dateSchema, slots: z.array(z.object({ slot: slotKeySchema, free: z.int() })) })),
      ...waits,
    }),
  }),
  /** One place for one person. Sent twice it is one booking; when full it says so and names the nearest. */
  reserve: command({
    by: resident,
    input: z.object({
      id: phoneMadeId,
      need,
      ...atPoint,
      date: dateSchema,
      slot: slotKeySchema,
      visitor,
      /** A helper books for an elder: the relation, and that the person agreed. */
      forOther: z.optional(z.object({ relation: schemaOf(fields.relation), agreed: z.literal(true, agreedNeeded) })),
      /** `subject`: phones of the version before do not ask for it. */
      otherSide: z.optional(
        z.object({ name: schemaOf(fields.otherSideName), phone: schemaOf(fields.phone), subject: z.optional(schemaOf(fields.dispute)) }),
      ),
      address: z.optional(schemaOf(fields.address)),
    }),
    output: Booking,
    refusals: [
      'SLOT_FULL',
      'SLOT_GONE',
      'TOO_SOON',
      'ALREADY_BOOKED',
      'TOO_MANY',
      'BOOKING_PAUSED',
      'GROUP_NOT_SEEN',
      'BOOKED_TOO_OFTEN',
      'TOO_MANY_OTHERS',
      'HELPING_PAUSED',
      'SENT_DIFFERENTLY',
      'OTHER_SIDE_NEEDED',
      'WORDS_REFUSED',
      'ADDRESS_NEEDED',
      'OWN_POINT',
    ],
  }),
  /** Whose booking it is, and who confirmed as the other side: newest time first. What they wait for is bounded by the days ahead. */
  mine: query({
    by: resident,
    input: z.object({ ...paged }),
    output: z.object({ bookings: pageOf(Booking), waiting: z.array(WaitEntry) }),
  }),
  read: query({ by: resident, input: z.object({ id: documentId }), output: Booking }),
  /** The new place first, then the old one is given back: nobody is left with neither. */
  reschedule: command({
    by: resident,
    input: z.object({ id: documentId, date: dateSchema, slot: slotKeySchema }),
    output: Booking,
    refusals: ['SLOT_FULL', 'SLOT_GONE', 'TOO_SOON', 'SAME_SLOT', 'MOVED_TOO_OFTEN', ...bookingLife.refusals('reschedule')],
  }),
  cancel: command({
    by: resident,
    input: z.object({ id: documentId }),
    output: Booking,
    refusals: ['CANCELLED_TOO_OFTEN', ...bookingLife.refusals('cancel')],
  }),
  /** Has the caller opened this card before? Then its booking; nobody else learns anything by a card alone. */
  invitation: query({
    by: resident,
    input: z.object({ ref: documentId }),
    output: z.object({ bookingId: z.nullable(z.string()) }),
  }),
  /** The other side comes in: by the card, or by its own phone number, with the six digits. Wrong, stale and a stranger's look the same. */
  openSide: command({
    by: resident,
    input: z.object({ ref: z.optional(documentId), phone: z.optional(schemaOf(fields.phone)), code: schemaOf(fields.inviteCode) }),
    output: Booking,
    refusals: ['INVITE_UNKNOWN', 'INVITE_TRIES', 'OWN_INVITE'],
  }),
  /** It says whether it comes, with words of its own, and may change its mind until it begins (`booking.sideAnswers` times). */
  answerSide: command({
    by: resident,
    input: z.object({
      id: documentId,
      answer: z.enum(['accepted', 'declined']),
      words: z._default(schemaOf(fields.sideWords), ''),
    }),
    output: Booking,
    refusals: ['WORDS_REFUSED', ...bookingLife.refusals('acceptSide')],
  }),
  /** The asker makes a new card with new digits, or takes the invitation back (`open: false`): the old ones are dead at once. */
  renewInvite: command({
    by: resident,
    input: z.object({ id: documentId, open: z.boolean() }),
    output: Booking,
    refusals: bookingLife.refusals('renewInvite'),
  }),
  /** Waits for a place on that day; told in order, a freed place is held for a while (`booking.holdMinutes`). */
  joinWaitlist: command({
    by: resident,
    input: z.object({ need, ...atPoint, date: dateSchema, visitor: visitor }),
    output: WaitEntry,
    refusals: [
      'PLACES_FREE',
      'ALREADY_BOOKED',
      'TOO_MANY',
      'BOOKING_PAUSED',
      'GROUP_NOT_SEEN',
      'SLOT_GONE',
      'OWN_POINT',
      'WAITING_TOO_MANY',
      'JOINED_TOO_OFTEN',
    ],
  }),
  leaveWaitlist: command({ by: resident, input: z.object({ id: documentId }), output: WaitEntry }),
  /** The resident says that the no-show is wrong; it stops counting until staff have looked. */
  contest: command({
    by: resident,
    input: z.object({ id: documentId, reason: schemaOf(fields.contestReason) }),
    output: Booking,
    refusals: ['CONTESTED_TOO_OFTEN', ...bookingLife.refusals('contest')],
  }),

  /** The day at a point, for its staff: who is expected, whoever waits or is called, and the last that ended. */
  day: query({
    by: staff('clerk', 'lawyer', 'mediator', 'admin'),
    input: z.object({ date: z.optional(dateSchema), pointId: z.optional(documentId) }),
    output: z.object({
      date: dateSchema,
      pointId: z.string(),
      pointName: z.string(),
      expected: z.array(Expected),
      tickets: z.array(TicketLine),
    }),
    refusals: ['NOT_YOUR_POINT'],
  }),
  /** By what the QR code holds, by the six digits, or by name. Late people get a walk-in number, not a no-show. */
  checkIn: command({
    by: staff('clerk', 'admin'),
    input: z.object({ find: schemaOf(fields.findBooking) }),
    output: z.object({ bookingId: z.string(), ticket: Ticket, late: z.boolean() }),
    refusals: ['CODE_UNKNOWN', 'SEVERAL_MATCH', ...bookingLife.refusals('checkIn')],
  }),
  /**
   * The window has seen who comes: that they are here themselves (whom a helper books for then takes none of the helper's places), the paper of
   * an elder or a disabled person (which lifts a pause); or a helper who may help more people. Once is for good; any window may.
   */
  confirmVisitor: command({
    by: staff('clerk', 'admin'),
    input: z.object({ find: schemaOf(fields.findBooking), seen: z.array(z.enum(seeable)) }),
    output: z.object({ bookingId: z.string(), name: z.string(), left: z.array(z.enum(seeable)) }),
    refusals: ['CODE_UNKNOWN', 'SEVERAL_MATCH', 'NOT_ACTIVE', 'NOT_ONESELF'],
  }),
  /** A walk-in number: one counter per point, day and need, never reset inside the day. With it comes what the service can be rated by. */
  takeNumber: command({
    by: staff('clerk', 'admin'),
    input: z.object({
      id: phoneMadeId,
      need,
      name: z._default(schemaOf(fields.walkInName), ''),
      groups: z._default(z.array(z.enum(priorityGroups)), []),
    }),
    output: GivenNumber,
  }),
  /** A number's paper once more, for who lost it. */
  slip: query({ by: staff('clerk', 'admin'), input: z.object({ need, number: documentId }), output: GivenNumber }),
  /** Booked and due first, then priority people, then walk-ins; never more priorities in a row than `booking.prioritiesInARow`. */
  callNext: command({
    by: staff('clerk', 'lawyer', 'mediator', 'admin'),
    input: z.object({ callId: phoneMadeId, need, window: schemaOf(fields.window) }),
    output: Ticket,
    refusals: ticketLife.refusals('call'),
  }),
  /** 再叫: the wall shows the number again. */
  recall: command({
    by: staff('clerk', 'lawyer', 'mediator', 'admin'),
    input: z.object({ callId: phoneMadeId, need, number: documentId }),
    output: Ticket,
    refusals: ticketLife.refusals('recall'),
  }),
  /** 过号: nobody came. The number goes back some places, or is void (`booking.skipPlaces`, `booking.callsInVain`). */
  skip: command({
    by: staff('clerk', 'lawyer', 'mediator', 'admin'),
    input: z.object({ skipId: phoneMadeId, need, number: documentId }),
    output: Ticket,
    refusals: ticketLife.refusals('skip'),
  }),
  /** It is done: writes the service record in the same transaction. */
  finish: command({
    by: staff('clerk', 'lawyer', 'mediator', 'admin'),
    input: z.object({ need, number: documentId }),
    output: z.object({ ticket: Ticket, recordId: z.string(), slip: z.nullable(Slip) }),
    refusals: ticketLife.refusals('finish'),
  }),
  /** Who did not come: the resident or the provider. Staff can also take a wrong mark back the same way. */
  markAbsent: command({
    by: staff('clerk', 'admin'),
    input: z.object({ bookingId: documentId, who: z.enum(['resident', 'provider', 'nobody']) }),
    output: z.object({ bookingId: z.string(), state: z.enum(bookingLife.states) }),
    refusals: [
      ...bookingLife.refusals('markAbsent'),
      ...bookingLife.refusals('uphold'),
      ...bookingLife.refusals('providerAbsent'),
      ...bookingLife.refusals('takeBack'),
    ],
  }),
  /** Numbers called lately, for the wall display; no names. `at`: when it was called, or called again. */
  board: query({
    by: anyone,
    input: z.object(atPoint),
    output: z.object({
      pointName: z.string(),
      now: momentSchema,
      called: z.array(z.object({ number: z.string(), window: z.string(), need, at: momentSchema })),
      waiting: z.array(z.object({ need, count: z.int() })),
    }),
  }),
  roster: query({
    by: staff('clerk', 'supervisor', 'admin'),
    input: z.object({ need, pointId: z.optional(documentId) }),
    output: z.object({
      pointId: z.string(),
      need,
      windows: z.int(),
      seats: z.int(),
      heldShare: z.number(),
      weekly: Weekly,
      duty: Duty,
      leave: z.array(z.object({ date: dateSchema, staffId: z.string() })),
      closures: z.array(z.object({ date: dateSchema, reason: z.string() })),
    }),
    refusals: ['NOT_YOUR_POINT'],
  }),
  /** Sets the weekly template and writes the day sheets of the next two weeks; says whom a change affects. */
  publishRoster: command({
    by: staff('clerk', 'admin'),
    input: z.object({
      need,
      pointId: z.optional(documentId),
      windows: z.int().check(z.minimum(0), z.maximum(50)),
      seats: z.int().check(z.minimum(1), z.maximum(20)),
      /** Share held back for walk-ins, 0 to 0.9. */
      heldShare: z.number().check(z.minimum(0), z.maximum(0.9)),
      weekly: Weekly,
      duty: z.optional(Duty),
    }),
    /** `waiting`: days that are published by themselves once the holiday notice of their year is there. */
    output: z.object({ sheets: z.int(), affected: z.array(Affected), waiting: z.array(dateSchema) }),
    refusals: ['NOT_YOUR_POINT'],
  }),
  /** Closes a day (or one need on it); everybody booked is told and offered the nearest places. */
  closeDay: command({
    by: staff('clerk', 'admin'),
    input: z.object({ need: z.optional(need), pointId: z.optional(documentId), date: dateSchema, reason: schemaOf(fields.closureReason) }),
    output: z.object({ affected: z.array(Affected) }),
    refusals: ['NOT_YOUR_POINT', 'DAY_PAST'],
  }),
  /** 请假: somebody on duty is away that day (or is back): the day has a window less, and whom that affects is told. */
  setLeave: command({
    by: staff('clerk', 'admin'),
    input: z.object({ need, pointId: z.optional(documentId), date: dateSchema, staffId: documentId, away: z.boolean() }),
    output: z.object({ affected: z.array(Affected) }),
    refusals: ['NOT_YOUR_POINT', 'NOT_ON_DUTY'],
  }),
  /** Opens a closed day again: its places come back, whoever was moved stays where they are. */
  reopenDay: command({
    by: staff('clerk', 'admin'),
    input: z.object({ need: z.optional(need), pointId: z.optional(documentId), date: dateSchema }),
    output: z.object({ opened: z.array(need) }),
    refusals: ['NOT_YOUR_POINT'],
  }),
  /** The holiday notices of this year and the next. */
  calendar: query({ by: staff('admin'), input: z.object({}), output: z.array(CalendarView) }),
  /** Loads a year's holiday notice over the version that was seen; the one before stays. Says who had booked a day that is off now. */
  loadNotice: command({
    by: staff('admin'),
    input: z.object({
      year: schemaOf(fields.noticeYear),
      text: schemaOf(fields.noticeText),
      source: schemaOf(fields.noticeSource),
      seen: z.int().check(z.minimum(0), z.maximum(1000)),
    }),
    output: z.object({ calendar: z.array(CalendarView), affected: z.array(Affected) }),
    refusals: ['NOTICE_UNREADABLE', 'NOTICE_CHANGED'],
  }),
  /** Looks for drift between sheets, bookings and people; empty is good. */
  audit: query({
    by: staff('supervisor', 'admin'),
    input: z.object({}),
    output: z.object({
      at: momentSchema,
      sheets: z.int(),
      bookings: z.int(),
      drift: z.array(z.object({ what: z.string(), where: z.string() })),
      jobs: z.array(JobView),
    }),
  }),
})
