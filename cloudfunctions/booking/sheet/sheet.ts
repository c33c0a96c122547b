/**
 * The day sheet is the lock. Each function here is one guarded update of one document: it happens whole or not at
 * all, however many callers come at once, and a guard that no longer holds changes nothing.
 */
import { _ } from '../../kernel'
import { sheets } from '../repository'

const at = (slot: string, field: string) => `slots.${slot}.${field}`
const claimAt = (slot: string, key: string) => at(slot, `claims.${key}`)

/** Takes a free place for a visitor who has none in this slot. False when it is full, gone or already theirs. */
export const claim = (sheetId: string, slot: string, key: string, id: string, now: string): Promise<boolean> =>
  sheets.change(
    sheetId,
    { [at(slot, 'free')]: _.gt(0), [claimAt(slot, key)]: _.exists(false) },
    { [at(slot, 'free')]: _.inc(-1), [claimAt(slot, key)]: _.set({ id, at: now }), touchedAt: now },
  )

/** Gives a place back: the slot shrinks while it is over the roster's number, else one more is free. */
export async function release(sheetId: string, slot: string, key: string, id: string, now: string): Promise<boolean> {
  const mine = { [`${claimAt(slot, key)}.id`]: id }
  const gone = { [claimAt(slot, key)]: _.remove(), touchedAt: now }
  const freed = await sheets.change(sheetId, { ...mine, [at(slot, 'surplus')]: _.lte(0) }, { ...gone, [at(slot, 'free')]: _.inc(1) })
  if (freed) return true
  return sheets.change(
    sheetId,
    { ...mine, [at(slot, 'surplus')]: _.gt(0) },
    { ...gone, [at(slot, 'surplus')]: _.inc(-1), [at(slot, 'capacity')]: _.inc(-1) },
  )
}

interface Holder {
  readonly key: string
  readonly id: string
}

/** Hands a place from one visitor to the next in one step, so that nobody can slip in between. */
export const handOver = (sheetId: string, slot: string, from: Holder, to: Holder, now: string): Promise<boolean> =>
  sheets.change(
    sheetId,
    { [`${claimAt(slot, from.key)}.id`]: from.id, [claimAt(slot, to.key)]: _.exists(false), [at(slot, 'surplus')]: _.lte(0) },
    { [claimAt(slot, from.key)]: _.remove(), [claimAt(slot, to.key)]: _.set({ id: to.id, at: now }), touchedAt: now },
  )

/** Turns a visitor's hold into their booking. */
export const convert = (sheetId: string, slot: string, key: string, hold: string, id: string, now: string): Promise<boolean> =>
  sheets.change(sheetId, { [`${claimAt(slot, key)}.id`]: hold }, { [claimAt(slot, key)]: _.set({ id, at: now }), touchedAt: now })
