import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Confirmable } from '../../../src/shared/booking/priority'
import type { Page } from '../../../src/shared/paging'
import { dateOf } from '../../../src/shared/time'
import { between, exists, gte, inc, isIn, lt, neq, remove, set, table, through, type Transaction } from '../../kernel'
import { visitorsCollection } from '../collections'

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
  /** How many bookings were made on the last day that had one, cancelled ones too; missing in hands of the version before. */
  readonly made?: { readonly day: string; readonly count: number }
  /** What a window has seen of them, and who saw it; missing where none has. */
  readonly confirmed?: Readonly<Partial<Record<Confirmable, { readonly by: string; readonly at: string }>>>
  readonly touchedAt: string
}

/** What a window has confirmed of whom this hand is. */
export const confirmedOf = (known: Pick<Visitor, 'confirmed'> | null): Confirmable[] => Object.keys(known?.confirmed ?? {}) as Confirmable[]

const visitors = table<Visitor>(visitorsCollection.name)
const hand = through<Visitor>()

export const findHand = (key: string): Promise<Visitor | null> => visitors.find(key)

export const handsByIds = (keys: readonly string[]): Promise<Visitor[]> =>
  visitors.every({ where: { _id: isIn(keys) }, orderBy: [['_id', 'asc']] })

/** Hands touched since then. */
export const handsTouchedSince = (since: string): Promise<Visitor[]> =>
  visitors.every({
    where: { touchedAt: gte(since) },
    orderBy: [
      ['touchedAt', 'desc'],
      ['_id', 'asc'],
    ],
  })

/** Hands touched in `[since, until]`, in that order. */
export const pageOfTouchedHands = (since: string, until: string, before: string | undefined): Promise<Page<Visitor>> =>
  visitors.page({ where: { touchedAt: between(since, until) }, orderBy: ['touchedAt', 'asc'], before, limit: 100 })

export const touchHand = (key: string, now: string): Promise<boolean> => visitors.change(key, {}, { touchedAt: now })

/** A visitor's first entry. */
export const insertHand = (key: string, need: NeedCode, entry: ActiveEntry): Promise<'inserted' | 'exists'> =>
  visitors.insert({
    _id: key,
    active: { [need]: entry },
    count: 1,
    faults: [],
    pausedUntil: null,
    made: { day: dateOf(entry.at), count: 1 },
    touchedAt: entry.at,
  })

/** How many may be in hand, and be made in a day. */
export interface Most {
  readonly active: number
  readonly aDay: number
}

/**
 * Puts a booking into the hand while there is none of this need, fewer than `active` in all, and fewer than `aDay` were made today: the
 * count of the day rides in this one update.
 * @param hasCount whether the hand has a count of this day already, as far as is known; false is answered where it is otherwise
 */
export function takeInHand(key: string, need: NeedCode, entry: ActiveEntry, { active, aDay }: Most, hasCount: boolean): Promise<boolean> {
  const day = dateOf(entry.at)
  const [room, counted] = hasCount
    ? [{ 'made.day': day, 'made.count': lt(aDay) }, { 'made.count': inc(1) }]
    : [{ 'made.day': neq(day) }, { made: set({ day, count: 1 }) }]
  return visitors.change(
    key,
    { ...hand.where(`active.${need}`, exists(false)), count: lt(active), ...room },
    { ...hand.write(`active.${need}`, set(entry)), count: inc(1), touchedAt: entry.at, ...counted },
  )
}

/** Says that an earlier attempt's booking is still on its way: `reconcile` gives it another minute. False when it is not in hand. */
export const renewInHand = (key: string, need: NeedCode, bookingId: string, now: string): Promise<boolean> =>
  visitors.change(key, hand.where(`active.${need}.bookingId`, bookingId), { ...hand.write(`active.${need}.at`, now), touchedAt: now })

/**
 * Takes a booking out of the visitor's hand, if it is there.
 * @param at when it was entered, for who must not take away one that was renewed since they looked
 */
export const leaveHand = (key: string, need: NeedCode, bookingId: string, now: string, at?: string): Promise<boolean> =>
  visitors.change(
    key,
    { ...hand.where(`active.${need}.bookingId`, bookingId), ...(at !== undefined && hand.where(`active.${need}.at`, at)) },
    { ...hand.write(`active.${need}`, remove()), count: inc(-1), touchedAt: now },
  )

/** Takes a booking out that was never made (refused, or its instance died): it has used up nothing of the day. */
export const undoInHand = (
  key: string,
  need: NeedCode,
  { bookingId, at }: Pick<ActiveEntry, 'bookingId' | 'at'>,
  now: string,
): Promise<boolean> =>
  visitors.change(
    key,
    { ...hand.where(`active.${need}.bookingId`, bookingId), ...hand.where(`active.${need}.at`, at) },
    { ...hand.write(`active.${need}`, remove()), count: inc(-1), 'made.count': inc(-1), touchedAt: now },
  )

export const findHandWithin = (transaction: Transaction, key: string): Promise<Visitor | null> => visitors.within(transaction).find(key)

export const writeHandWithin = (
  transaction: Transaction,
  { _id, active, count, faults, pausedUntil, confirmed }: Visitor,
  touchedAt: string,
): Promise<void> =>
  visitors.within(transaction).update(_id, {
    active: set(active),
    count,
    faults: set(faults),
    pausedUntil,
    ...(confirmed !== undefined && { confirmed: set(confirmed) }),
    touchedAt,
  })
