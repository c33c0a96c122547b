/**
 * The waiting list of a day sheet: told in order of joining; a freed place is held for the next one, by a claim that names the wait
 * entry. A place is handed from one to the next in one step.
 */
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { findHand } from '../hand/repository'
import { dateOfDay, holdOf } from '../ids'
import { claim, handOver, release, type Holder } from '../sheet/repository'
import { heldUntilFor, offer } from './offer'
import { pageOfWaiting, type StoredWait } from './repository'

/** Gives a place back: held for the first who waits and may take it, else free. False when the claim was not there. */
export async function passOn(sheetId: string, slot: string, from: Holder, now: string): Promise<boolean> {
  let holder = from
  for await (const next of candidates(sheetId, slot, now)) {
    if (next.visitorKey === from.key || !(await handOver(sheetId, slot, holder, holderOf(next), now))) continue
    if (await offer(next, slot, now)) return true
    // Another place was offered to them in this moment: it goes on to the next.
    holder = holderOf(next)
  }
  return release(sheetId, slot, holder, now)
}

/** Holds a free place for the first who waits, if there are both. For places that became free by other ways. */
export async function offerFree(sheetId: string, slot: string, now: string): Promise<boolean> {
  for await (const next of candidates(sheetId, slot, now)) {
    if (!(await claim(sheetId, slot, holderOf(next), now))) return false
    if (!(await offer(next, slot, now))) await passOn(sheetId, slot, holderOf(next), now)
    return true
  }
  return false
}

const holderOf = ({ visitorKey, _id }: StoredWait): Holder => ({ key: visitorKey, id: holdOf(_id) })

/** Who waits and could take a place of this slot, in order. */
async function* candidates(sheetId: string, slot: string, now: string): AsyncGenerator<StoredWait> {
  if (heldUntilFor(dateOfDay(sheetId), slot, now) === null) return
  for (let before: string | undefined; ;) {
    const { items, next } = await pageOfWaiting(sheetId, before)
    for (const entry of items) if (await mayTake(entry, now)) yield entry
    if (next === null) return
    before = next
  }
}

/** Whose hand is full could not take it: holding it for them would only keep it from the others. */
async function mayTake({ visitorKey, need }: StoredWait, now: string): Promise<boolean> {
  const hand = await findHand(visitorKey)
  if (hand === null) return true
  return hand.active[need] === undefined && hand.count < valueOn('booking.mostActive', dateOf(now))
}
