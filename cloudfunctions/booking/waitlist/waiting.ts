/**
 * The waiting list of a day sheet: told in order of joining; a freed place is held for the next one for thirty
 * minutes, by a claim that names the wait entry. A place is handed from one to the next in one step.
 */
import { minuteOf, saySlot } from '../../../src/shared/booking/slots'
import { valueOn } from '../../../src/shared/parameters'
import { addMinutes, dateOf, momentOf, sayDate, sayMoment } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { tell } from '../../foundation'
import { sheets, visitors, waitlist, type StoredWait } from '../repository'
import { claim, handOver, release } from '../sheet/sheet'

const prefix = 'hold:'

/** The claim that holds a place for a wait entry. */
export const holdOf = (waitId: string): string => `${prefix}${waitId}`

/** The wait entry that a claim holds a place for; null when the claim is a booking's. */
export const holdIdOf = (claimId: string): string | null => (claimId.startsWith(prefix) ? claimId.slice(prefix.length) : null)

/** The offer was taken: the place is a booking now. */
export const takeOffer = (waitId: string): Promise<boolean> =>
  waitlist.change(waitId, { state: _.in(['waiting', 'offered']) }, { state: 'taken', offer: _.set(null) })

/** Gives a place back: held for the first who waits and may take it, else free. False when the claim was not there. */
export async function passOn(sheetId: string, slot: string, from: { key: string; id: string }, now: string): Promise<boolean> {
  for (const next of hasBegun(sheetId, slot, now) ? [] : await waitingFor(sheetId)) {
    if (next.visitorKey === from.key || (await hasBooked(next))) continue
    if (await handOver(sheetId, slot, from, { key: next.visitorKey, id: holdOf(next._id) }, now)) {
      await offer(next, slot, now)
      return true
    }
  }
  return release(sheetId, slot, from.key, from.id, now)
}

/** Holds a free place for the first who waits, if there are both. For places that became free by other ways. */
export async function offerFree(sheetId: string, slot: string, now: string): Promise<boolean> {
  for (const next of hasBegun(sheetId, slot, now) ? [] : await waitingFor(sheetId)) {
    if (await hasBooked(next)) continue
    if (!(await claim(sheetId, slot, next.visitorKey, holdOf(next._id), now))) return false
    await offer(next, slot, now)
    return true
  }
  return false
}

/** A place whose time has come helps nobody who waits at home. A sheet's id ends with its date. */
const hasBegun = (sheetId: string, slot: string, now: string): boolean => momentOf(sheetId.split(':').at(-1) ?? '', minuteOf(slot)) <= now

const waitingFor = (sheetId: string): Promise<StoredWait[]> =>
  waitlist.list({ where: { sheetId, state: 'waiting' }, orderBy: [['joinedAt', 'asc']], limit: 20 })

const hasBooked = async (entry: StoredWait): Promise<boolean> => (await visitors.find(entry.visitorKey))?.active[entry.need] !== undefined

/** Writes the offer into the entry and tells the person. Also heals an offer whose writer died after the claim. */
export async function offer(entry: StoredWait, slot: string, now: string): Promise<void> {
  const until = addMinutes(now, valueOn('booking.holdMinutes', dateOf(now)))
  if (!(await waitlist.change(entry._id, { state: 'waiting' }, { state: 'offered', offer: _.set({ slot, until }) }))) return
  await tell({
    _id: `offer-${entry._id}-${slot}-${now}`,
    person: entry.person,
    at: now,
    title: '有空位了',
    text: `${sayDate(entry.date, now)} ${saySlot(slot)} 的位子给您留到 ${sayMoment(until, now)}，请打开“我的预约”确认。`,
    page: 'bookings',
    subjectId: entry._id,
  })
}

/** Ends offers whose time is over and passes their places on. */
export async function expireHolds(now: string): Promise<number> {
  const over = await waitlist.list({ where: { state: 'offered', 'offer.until': _.lt(now) }, orderBy: [['joinedAt', 'asc']], limit: 100 })
  for (const entry of over) {
    if (entry.offer === null) continue
    if (
      !(await waitlist.change(entry._id, { state: 'offered', 'offer.until': entry.offer.until }, { state: 'expired', offer: _.set(null) }))
    )
      continue
    await passOn(entry.sheetId, entry.offer.slot, { key: entry.visitorKey, id: holdOf(entry._id) }, now)
  }
  return over.length
}

/** Free places on days that people wait for: offered, first come first told. */
export async function offerFreed(now: string): Promise<void> {
  const waiting = await waitlist.list({ where: { state: 'waiting' }, orderBy: [['joinedAt', 'asc']], limit: 200 })
  for (const sheetId of new Set(waiting.map((entry) => entry.sheetId))) {
    const sheet = await sheets.find(sheetId)
    for (const [slot, { free }] of Object.entries(sheet?.slots ?? {}))
      if (free > 0 && sheet?.closed === null) await offerFree(sheetId, slot, now)
  }
}
