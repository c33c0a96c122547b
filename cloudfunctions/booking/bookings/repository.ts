import type { PriorityGroup } from '../../../src/shared/booking/contract'
import { bookingLife, type BookingEvent, type BookingState, type SideAnswer } from '../../../src/shared/booking/life'
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Page } from '../../../src/shared/paging'
import { dateOf, startOfDate } from '../../../src/shared/time'
import {
  between,
  exists,
  from,
  gt,
  gte,
  inc,
  isIn,
  lt,
  neq,
  push,
  set,
  table,
  through,
  type Happened,
  type Transaction,
} from '../../kernel'
import { bookingsCollection } from '../collections'
import type { Invite } from './invite'

export type Reminder = 'day' | 'hours'

/** The other side of a mediation. */
export interface StoredSide {
  readonly name: string
  readonly phone: string
  /** Who came in by the invitation (a person key). */
  readonly person: string | null
  /** What it is about, and all below: missing before 0.3.0. Whoever has a person then has accepted; the digest that let them in is dead. */
  readonly subject?: string
  readonly answer?: SideAnswer
  readonly words?: string
  /** The platform did not say whether these words may be shown; staff may want to look. */
  readonly unchecked?: boolean
  readonly answers?: number
  /** Null when it was taken back. */
  readonly invite?: Invite | null
  /** Before 0.3.0: followed from the booking's id. Nobody is let in by it any more. */
  readonly inviteCode?: string
}

export interface StoredBooking {
  readonly _id: string
  /** Who made it (a person key). */
  readonly person: string
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
  readonly otherSide: StoredSide | null
  readonly ticket: string | null
  /** Where the number was called to. Missing before it is, and in bookings from before. */
  readonly window?: string | null
  readonly affected: string | null
  readonly absentAt: string | null
  readonly contested: string | null
  readonly recordId: string | null
  /** Reminders sent. */
  readonly reminded: readonly Reminder[]
  readonly events: readonly Happened<BookingEvent>[]
}

/** A time of a sheet. */
export type Time = Pick<StoredBooking, 'sheetId' | 'date' | 'slot' | 'startsAt' | 'endsAt'>
/** Six digits, and what makes them unique. */
type Digits = Pick<StoredBooking, 'code' | 'codeKey'>
/** Who did it, and when. */
export interface Deed {
  readonly by: string
  readonly now: string
}

const bookings = table<StoredBooking>(bookingsCollection.name)
const history = through<StoredBooking>()
const { cancel, reschedule, openSide, acceptSide, renewInvite, markAbsent, checkIn, providerAbsent } = bookingLife.actions
const inOrder = [
  ['startsAt', 'asc'],
  ['_id', 'asc'],
] as const

export const findBooking = (id: string): Promise<StoredBooking | null> => bookings.find(id)

export const findByInvite = (ref: string): Promise<StoredBooking | null> => bookings.findBy({ 'otherSide.invite.ref': ref })

/** How many open invitations of one phone number are looked at; a person has few disputes at a time. */
const mostInvites = 5

/** Those whose other side has this number, and that have not begun. */
export const openInvitesTo = (phone: string, now: string): Promise<StoredBooking[]> =>
  bookings.list({ where: { 'otherSide.phone': phone, state: 'booked', startsAt: gt(now) }, orderBy: inOrder, limit: mostInvites })

export const bookingsByIds = (ids: readonly string[]): Promise<StoredBooking[]> =>
  bookings.every({ where: { _id: isIn(ids) }, orderBy: [['_id', 'asc']] })

/** Those with one of these code keys, the earliest day first. */
export const bookingsByCodeKeys = (keys: readonly string[]): Promise<StoredBooking[]> =>
  bookings.every({ where: { codeKey: isIn(keys) }, orderBy: [['date', 'asc']] })

/** All of a day at a point, by time. */
export const bookingsOfDay = (pointId: string, date: string): Promise<StoredBooking[]> =>
  bookings.every({ where: { pointId, date }, orderBy: inOrder })

/** All that begin in `[first, before)` and are not cancelled. */
export const standingBookings = (first: string, before: string): Promise<StoredBooking[]> =>
  bookings.every({ where: { state: neq('cancelled'), startsAt: from(first, before) }, orderBy: inOrder })

/** A person's own, the latest time first. */
export const pageOfOwn = (person: string, before: string | undefined, limit: number): Promise<Page<StoredBooking>> =>
  bookings.page({ where: { person }, orderBy: ['startsAt', 'desc'], before, limit })

/**
 * What is in a person's hand and can wait for them: ahead, or called on this very day. As few as they may book; what has no wait in it is
 * passed over by who asks.
 */
export const pageOfPresent = (person: string, now: string, limit: number): Promise<Page<StoredBooking>> =>
  bookings.page({
    where: { person, state: isIn(['booked', 'called']), startsAt: gte(startOfDate(dateOf(now))) },
    orderBy: ['startsAt', 'asc'],
    before: undefined,
    limit,
  })

/** Those that wait for this person's answer as the other side. */
export const pageOfUnanswered = (person: string, now: string, limit: number): Promise<Page<StoredBooking>> =>
  bookings.page({
    where: { 'otherSide.person': person, state: 'booked', 'otherSide.answer': 'open', startsAt: gt(now) },
    orderBy: ['startsAt', 'asc'],
    before: undefined,
    limit,
  })

/** Those in which a person is the other side, in the same order as their own. */
export const pageOfOtherSide = (person: string, before: string | undefined, limit: number): Promise<Page<StoredBooking>> =>
  bookings.page({ where: { 'otherSide.person': person }, orderBy: ['startsAt', 'desc'], before, limit })

/** Who had not come when the slot ended. */
export const pageOfMissed = (now: string, before: string | undefined): Promise<Page<StoredBooking>> =>
  bookings.page({ where: { state: isIn(markAbsent.from), endsAt: lt(now) }, orderBy: ['endsAt', 'asc'], before, limit: 50 })

/** Who had checked in before this moment's day, and was never finished. */
export const pageOfLeftOpen = (today: string, before: string | undefined): Promise<Page<StoredBooking>> =>
  bookings.page({ where: { state: isIn(['checkedIn', 'called']), startsAt: lt(today) }, orderBy: ['startsAt', 'asc'], before, limit: 50 })

/** What begins in `[first, last]` and was not reminded of. */
export const pageOfUnreminded = (which: Reminder, first: string, last: string, before: string | undefined): Promise<Page<StoredBooking>> =>
  bookings.page({
    where: { state: 'booked', startsAt: between(first, last), reminded: neq(which) },
    orderBy: ['startsAt', 'asc'],
    before,
    limit: 50,
  })

export const insertBooking = (fresh: StoredBooking): Promise<'inserted' | 'exists'> => bookings.insert(fresh)

/** Guards an update by the time that was read: one that was moved meanwhile is looked at again. */
const at = ({ sheetId, slot }: Pick<StoredBooking, 'sheetId' | 'slot'>) => ({ sheetId, slot })

export const cancelBooking = (stored: StoredBooking, code: 'CANCELLED' | 'CANCELLED_LATE', now: string): Promise<boolean> =>
  bookings.change(stored._id, { state: isIn(cancel.from), ...at(stored) }, { state: cancel.to }, { code, at: now, by: 'visitor' })

/** Moves it to another time. @throws when the day has these digits already (`isDuplicate`) */
export const moveBooking = (stored: StoredBooking, to: Time & Digits, now: string): Promise<boolean> =>
  bookings.change(
    stored._id,
    // Nothing has happened to it since it was read: what is counted in its history is counted right.
    { state: isIn(reschedule.from), ...at(stored), ...history.where(`events.${stored.events.length}`, exists(false)) },
    { ...to, affected: null, reminded: [], ...askedAgain(stored) },
    { code: 'MOVED', at: now, by: 'visitor', detail: `${stored.date} ${stored.slot}` },
  )

/** What the other side said was said of the time before. */
const askedAgain = ({ otherSide }: StoredBooking) =>
  otherSide !== null && { 'otherSide.answer': 'open' as const, 'otherSide.words': '', 'otherSide.answers': 0 }

/** Uses up one of the tries of an invitation, before its digits are compared: many at once get no more than there are. */
export const takeInviteTry = (id: string, { ref }: Invite, most: number): Promise<boolean> =>
  bookings.change(id, { 'otherSide.invite.ref': ref, 'otherSide.invite.tries': lt(most) }, { 'otherSide.invite.tries': inc(1) })

/** Lets the person in as the other side, if these are the digits still and nobody else came in by them. The digits are used up by it. */
export const openOtherSide = (id: string, { ref, code }: Invite, person: string, now: string): Promise<boolean> =>
  bookings.change(
    id,
    { state: isIn(openSide.from), 'otherSide.person': null, 'otherSide.invite.ref': ref, 'otherSide.invite.code': code },
    { 'otherSide.person': person, 'otherSide.answer': 'open', 'otherSide.invite.code': '' },
    { code: 'SIDE_OPENED', at: now, by: 'otherSide' },
  )

interface Answer {
  readonly answer: 'accepted' | 'declined'
  readonly words: string
  readonly unchecked: boolean
}

/** The other side's answer to this very time; of two at once one stands, and counts. */
export const answerOtherSide = (
  stored: StoredBooking,
  { answer, words, unchecked }: Answer,
  person: string,
  now: string,
): Promise<boolean> =>
  bookings.change(
    stored._id,
    { state: isIn(acceptSide.from), ...at(stored), 'otherSide.person': person, 'otherSide.answer': neq(answer) },
    {
      'otherSide.answer': answer,
      'otherSide.words': words,
      'otherSide.unchecked': unchecked,
      'otherSide.answers': (stored.otherSide?.answers ?? 0) + 1,
    },
    { code: answer === 'accepted' ? 'SIDE_CONFIRMED' : 'SIDE_DECLINED', at: now, by: 'otherSide' },
  )

/** The platform did not say whether the words of this mediation may be shown. */
export const noteUnchecked = (id: string): Promise<boolean> => bookings.change(id, {}, { 'otherSide.unchecked': true })

/** A new invitation, or none: what was opened or said by the old one is over. */
export const setInvite = (id: string, invite: Invite | null, now: string): Promise<boolean> =>
  bookings.change(
    id,
    { state: isIn(renewInvite.from) },
    {
      'otherSide.invite': set(invite),
      'otherSide.person': null,
      'otherSide.answer': 'open',
      'otherSide.words': '',
      'otherSide.answers': 0,
    },
    { code: invite === null ? 'INVITE_WITHDRAWN' : 'INVITED', at: now, by: 'visitor' },
  )

/** The service point changed something, for this reason. The same again changes nothing. */
export const setAffected = (stored: StoredBooking, reason: string, { by, now }: Deed): Promise<boolean> =>
  bookings.change(
    stored._id,
    { state: 'booked', ...at(stored), affected: neq(reason) },
    { affected: reason },
    { code: 'AFFECTED', at: now, by, detail: reason },
  )

/** Their number was called, to this window. */
export const setCalled = (id: string, window: string, { by, now }: Deed): Promise<boolean> =>
  bookings.change(id, { state: 'checkedIn' }, { state: 'called', window }, { code: 'CALLED', at: now, by, detail: window })

/** Notes a reminder, unless it was moved meanwhile or is noted already. */
export const noteReminded = ({ _id, startsAt }: StoredBooking, which: Reminder): Promise<boolean> =>
  bookings.change(_id, { state: 'booked', startsAt, reminded: neq(which) }, { reminded: push([which]) })

export const findBookingWithin = (transaction: Transaction, id: string): Promise<StoredBooking | null> =>
  bookings.within(transaction).find(id)

export const contestWithin = (transaction: Transaction, id: string, reason: string, now: string): Promise<void> =>
  bookings.within(transaction).update(id, { contested: reason }, { code: 'CONTESTED', at: now, by: 'visitor' })

export const markAbsentWithin = (transaction: Transaction, id: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, { state: markAbsent.to, absentAt: now }, { code: 'ABSENT', at: now, by })

/** A contested mark stays: the decision is in the history, after the objection. */
export const upholdWithin = (transaction: Transaction, id: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, {}, { code: 'ABSENT', at: now, by })

export const markProviderAbsentWithin = (transaction: Transaction, id: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, { state: providerAbsent.to, absentAt: null }, { code: 'PROVIDER_ABSENT', at: now, by })

/** A mark of an earlier day is taken back: they were there. */
export const correctWithin = (transaction: Transaction, id: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, { state: 'done', absentAt: null }, { code: 'CORRECTED', at: now, by })

/** A window has seen who comes; `what` names it. */
export const noteConfirmedWithin = (transaction: Transaction, id: string, what: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, {}, { code: 'VISITOR_CONFIRMED', at: now, by, detail: what })

/** They are here and have this number. */
export const arriveWithin = (
  transaction: Transaction,
  id: string,
  ticket: string,
  code: 'CHECKED_IN' | 'CORRECTED',
  { by, now }: Deed,
): Promise<void> => bookings.within(transaction).update(id, { state: checkIn.to, ticket, absentAt: null }, { code, at: now, by })

/** Called in vain: back among those who wait. */
export const waitAgainWithin = (transaction: Transaction, id: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, { state: 'checkedIn', window: null }, { code: 'SKIPPED', at: now, by })

/** It is over without a service: called in vain once too often, or the day ended. */
export const endUnservedWithin = (
  transaction: Transaction,
  id: string,
  code: 'NOT_SEEN' | 'ENDED_BY_NIGHT',
  { by, now }: Deed,
): Promise<void> => bookings.within(transaction).update(id, { state: 'done' }, { code, at: now, by })

/** It was served, and nobody said that it was done. */
export const endByNightWithin = (transaction: Transaction, id: string, recordId: string, now: string): Promise<void> =>
  bookings.within(transaction).update(id, { state: 'done', recordId }, { code: 'ENDED_BY_NIGHT', at: now, by: 'system' })

export const finishWithin = (transaction: Transaction, id: string, recordId: string, { by, now }: Deed): Promise<void> =>
  bookings.within(transaction).update(id, { state: 'done', recordId }, { code: 'DONE', at: now, by })
