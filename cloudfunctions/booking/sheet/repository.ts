/**
 * The day sheet is the lock. Each change here is one guarded update of one document: it happens whole or not at all, however many
 * callers come at once, and a guard that no longer holds changes nothing.
 */
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Page } from '../../../src/shared/paging'
import { between, exists, gt, inc, isIn, lte, remove, set, table, through, type Transaction } from '../../kernel'
import { daySheetsCollection } from '../collections'
import { firstFreeBy, nextFreeOf, withoutClaims, type Earliest, type FirstFree, type NextFree, type OpenSheet } from './openings'

/** What a place of a slot is taken by: a booking's id, or `hold:<wait entry>` while a freed place is held. */
export interface Claim {
  readonly id: string
  /** When it was claimed: younger than a minute, its booking may still be on its way. */
  readonly at: string
  /** How long the booking's history was when a move claimed this; missing in every other claim. */
  readonly rev?: number | null
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
  /** When something was written here, or was about to be given back, last. `reconcile` looks a minute after. */
  readonly touchedAt: string
  /**
   * When places became free, in the update that freed them: `offerFreed` looks only at sheets that have this. Missing in sheets of the
   * version before, and gone once who waits was told.
   */
  readonly freedAt?: string
  /** A look at its claims failed: all of them are looked at again, not only the new ones. Missing otherwise. */
  readonly isDoubtful?: boolean
}

/** A visitor's claim on a place. */
export interface Holder {
  readonly key: string
  readonly id: string
  /** When it was claimed, for who must not take away a claim that was made anew since they looked. */
  readonly at?: string
  /** How long the booking's history was when it was read: a move says it of its claim. */
  readonly rev?: number
  /** For who must not take away what a move claimed that saw more of the booking's history than they did: claimed before it was so long. */
  readonly before?: number
}

const sheets = table<DaySheet>(daySheetsCollection.name)
const sheet = through<DaySheet>()
/** Lengths of history below this one; none at all, of a claim that no move made, is among them. */
const below = (length: number): (number | null)[] => [null, ...Array(length).keys()]

const heldBy = (slot: string, { key, id, at, before }: Holder) => ({
  ...sheet.where(`slots.${slot}.claims.${key}.id`, id),
  ...(at !== undefined && sheet.where(`slots.${slot}.claims.${key}.at`, at)),
  ...(before !== undefined && sheet.where(`slots.${slot}.claims.${key}.rev`, isIn(below(before)))),
})

const claimOf = (id: string, at: string, rev: number | undefined): Claim => ({ id, at, ...(rev !== undefined && { rev }) })

const byDate = [
  ['date', 'asc'],
  ['_id', 'asc'],
] as const

export const findSheet = (id: string): Promise<DaySheet | null> => sheets.find(id)

/** Days that one need has at one point, and points of a city or needs, at most. */
const mostDays = 100
const mostPlaces = 1_000

/** Days of one need at one point, by date, as they are shown. */
export const openSheetsAt = (pointId: string, need: NeedCode, first: string, last: string): Promise<OpenSheet[]> =>
  sheets.rows<OpenSheet>({ pointId, need, date: between(first, last) }, [['sort', { date: 1 }], withoutClaims], mostDays)

/** The first free place of each point where a need can be done, the next in time first; points without one last. */
export const nextAtPoints = async (need: NeedCode, first: string, last: string, from: Earliest): Promise<NextFree[]> =>
  (await sheets.rows<FirstFree>({ need, date: between(first, last) }, firstFreeBy('pointId', from), mostPlaces)).map(nextFreeOf)

/** The first free place of each need that can be done at a point. */
export const nextOfNeeds = async (pointId: string, first: string, last: string, from: Earliest): Promise<NextFree[]> =>
  (await sheets.rows<FirstFree>({ pointId, date: between(first, last) }, firstFreeBy('need', from), mostPlaces)).map(nextFreeOf)

export const sheetsBetween = (first: string, last: string): Promise<DaySheet[]> =>
  sheets.every({ where: { date: between(first, last) }, orderBy: byDate })

/** Sheets touched in `[since, until]`, in that order. */
export const pageOfTouchedSheets = (since: string, until: string, before: string | undefined): Promise<Page<DaySheet>> =>
  sheets.page({ where: { touchedAt: between(since, until) }, orderBy: ['touchedAt', 'asc'], before, limit: 100 })

/** Sheets on which places became free. */
export const pageOfFreedSheets = (now: string, before: string | undefined): Promise<Page<DaySheet>> =>
  sheets.page({ where: { freedAt: lte(now) }, orderBy: ['freedAt', 'asc'], before, limit: 50 })

export const insertSheet = (fresh: DaySheet): Promise<'inserted' | 'exists'> => sheets.insert(fresh)

/**
 * Says that this claim is about to be given back: whoever dies before doing it, `reconcile` looks at it a minute later, and at no other
 * claim of the sheet. False when it is not there: then nothing is owed.
 */
export const touchClaim = (id: string, slot: string, holder: Holder, now: string): Promise<boolean> =>
  sheets.change(id, heldBy(slot, holder), { ...sheet.write(`slots.${slot}.claims.${holder.key}.at`, now), touchedAt: now })

/** Says that every claim of the sheet is to be looked at. */
export const touchSheet = (id: string, now: string): Promise<boolean> => sheets.change(id, {}, { touchedAt: now, isDoubtful: true })

/** Every claim was looked at, unless there is doubt anew. */
export const clearDoubt = ({ _id, touchedAt }: DaySheet): Promise<boolean> => sheets.change(_id, { touchedAt }, { isDoubtful: remove() })

/** Takes the mark of freed places away, unless more were freed meanwhile. */
export const clearFreed = async ({ _id, freedAt }: DaySheet): Promise<boolean> =>
  freedAt !== undefined && sheets.change(_id, { freedAt }, { freedAt: remove() })

/** Takes a free place for a visitor who has none in this slot. False when it is full, gone or already theirs. */
export const claim = (id: string, slot: string, { key, id: claimId, rev }: Holder, now: string): Promise<boolean> =>
  sheets.change(
    id,
    { ...sheet.where(`slots.${slot}.free`, gt(0)), ...sheet.where(`slots.${slot}.claims.${key}`, exists(false)) },
    {
      ...sheet.write(`slots.${slot}.free`, inc(-1)),
      ...sheet.write(`slots.${slot}.claims.${key}`, set(claimOf(claimId, now, rev))),
      touchedAt: now,
    },
  )

/** Gives a place back: the slot shrinks while it is over the roster's number, else one more is free. False when the claim is not there. */
export async function release(id: string, slot: string, holder: Holder, now: string): Promise<boolean> {
  const mine = heldBy(slot, holder)
  const gone = { ...sheet.write(`slots.${slot}.claims.${holder.key}`, remove()), touchedAt: now }
  const freed = await sheets.change(
    id,
    { ...mine, ...sheet.where(`slots.${slot}.surplus`, lte(0)) },
    { ...gone, ...sheet.write(`slots.${slot}.free`, inc(1)), freedAt: now },
  )
  if (freed) return true
  return sheets.change(
    id,
    { ...mine, ...sheet.where(`slots.${slot}.surplus`, gt(0)) },
    { ...gone, ...sheet.write(`slots.${slot}.surplus`, inc(-1)), ...sheet.write(`slots.${slot}.capacity`, inc(-1)) },
  )
}

/** Hands a place from one visitor to the next in one step, so that nobody can slip in between. */
export const handOver = (id: string, slot: string, from: Holder, to: Holder, now: string): Promise<boolean> =>
  sheets.change(
    id,
    {
      ...heldBy(slot, from),
      ...sheet.where(`slots.${slot}.claims.${to.key}`, exists(false)),
      ...sheet.where(`slots.${slot}.surplus`, lte(0)),
    },
    {
      ...sheet.write(`slots.${slot}.claims.${from.key}`, remove()),
      ...sheet.write(`slots.${slot}.claims.${to.key}`, set({ id: to.id, at: now })),
      touchedAt: now,
    },
  )

/** Turns a visitor's hold into their booking; a claim of their own into a fresh one. False when it is gone. */
export const convert = (id: string, slot: string, hold: Holder, bookingId: string, now: string): Promise<boolean> =>
  sheets.change(id, heldBy(slot, hold), {
    ...sheet.write(`slots.${slot}.claims.${hold.key}`, set(claimOf(bookingId, now, hold.rev))),
    touchedAt: now,
  })

export const findSheetWithin = (transaction: Transaction, id: string): Promise<DaySheet | null> => sheets.within(transaction).find(id)

/** Puts a new plan onto the sheet. Places may have become free with it. */
export const replanWithin = (
  transaction: Transaction,
  id: string,
  slots: DaySheet['slots'],
  closed: string | null,
  now: string,
): Promise<void> =>
  sheets.within(transaction).update(id, { slots: set(slots), closed, touchedAt: now, freedAt: closed === null ? now : remove() })
