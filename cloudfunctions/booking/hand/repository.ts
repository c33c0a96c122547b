import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Page } from '../../../src/shared/paging'
import { exists, gte, inc, lt, remove, set, table, through, type Transaction } from '../../kernel'
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
  readonly touchedAt: string
}

const visitors = table<Visitor>(visitorsCollection.name)
const hand = through<Visitor>()

export const findHand = (key: string): Promise<Visitor | null> => visitors.find(key)

/** Hands touched since then. */
export const handsTouchedSince = (since: string): Promise<Visitor[]> =>
  visitors.every({
    where: { touchedAt: gte(since) },
    orderBy: [
      ['touchedAt', 'desc'],
      ['_id', 'asc'],
    ],
  })

/** Hands touched since then, in that order. */
export const pageOfTouchedHands = (since: string, before: string | undefined): Promise<Page<Visitor>> =>
  visitors.page({ where: { touchedAt: gte(since) }, orderBy: ['touchedAt', 'asc'], before, limit: 100 })

export const touchHand = (key: string, now: string): Promise<boolean> => visitors.change(key, {}, { touchedAt: now })

/** A visitor's first entry. */
export const insertHand = (key: string, need: NeedCode, entry: ActiveEntry): Promise<'inserted' | 'exists'> =>
  visitors.insert({ _id: key, active: { [need]: entry }, count: 1, faults: [], pausedUntil: null, touchedAt: entry.at })

/** Puts a booking into the hand while there is none of this need, and fewer than `most` in all. */
export const takeInHand = (key: string, need: NeedCode, entry: ActiveEntry, most: number): Promise<boolean> =>
  visitors.change(
    key,
    { ...hand.where(`active.${need}`, exists(false)), count: lt(most) },
    { ...hand.write(`active.${need}`, set(entry)), count: inc(1), touchedAt: entry.at },
  )

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

export const findHandWithin = (transaction: Transaction, key: string): Promise<Visitor | null> => visitors.within(transaction).find(key)

export const writeHandWithin = (
  transaction: Transaction,
  { _id, active, count, faults, pausedUntil }: Visitor,
  touchedAt: string,
): Promise<void> => visitors.within(transaction).update(_id, { active: set(active), count, faults: set(faults), pausedUntil, touchedAt })
