/**
 * Heals what a death between two writes left behind. It looks only at claims and entries older than a minute: no
 * function lives that long, so whoever wrote them is done or dead.
 */
import { addMinutes } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { bookings, sheets, visitors, waitlist, type Claim, type DaySheet, type Visitor } from '../repository'
import { leave } from '../hand/visitor'
import { holdIdOf, offer, passOn } from '../waitlist/waiting'

const settledAfterMinutes = 1
const active = ['booked', 'checkedIn', 'called']
/** States in which the place was used up: its claim stays. */
const used = ['done', 'absent', 'providerAbsent']

/**
 * Looks at every sheet and visitor touched within the last `withinMinutes`, and gives back what nobody holds.
 * @returns how many claims and entries were given back
 */
export async function reconcile(now: string, withinMinutes = 30): Promise<number> {
  const since = addMinutes(now, -withinMinutes)
  const settled = addMinutes(now, -settledAfterMinutes)
  const touched = await sheets.list({ where: { touchedAt: _.gte(since) }, orderBy: [['touchedAt', 'asc']], limit: 500 })
  const hands = await visitors.list({ where: { touchedAt: _.gte(since) }, orderBy: [['touchedAt', 'asc']], limit: 1000 })
  let mended = 0
  for (const sheet of touched) mended += await mendSheet(sheet, settled, now)
  for (const hand of hands) mended += await mendHand(hand, settled, now)
  return mended
}

async function mendSheet(sheet: DaySheet, settled: string, now: string): Promise<number> {
  let mended = 0
  for (const [slot, { claims }] of Object.entries(sheet.slots)) {
    for (const [key, claim] of Object.entries(claims)) {
      if (claim.at <= settled && !(await isHeld(sheet, slot, claim, now)))
        mended += Number(await passOn(sheet._id, slot, { key, id: claim.id }, now))
    }
  }
  return mended
}

/** Does somebody stand behind this claim? A hold whose entry was not written yet is written now. */
async function isHeld(sheet: DaySheet, slot: string, claim: Claim, now: string): Promise<boolean> {
  const waitId = holdIdOf(claim.id)
  if (waitId !== null) {
    const entry = await waitlist.find(waitId)
    if (entry?.state === 'waiting') await offer(entry, slot, now)
    return entry?.state === 'waiting' || (entry?.state === 'offered' && entry.offer?.slot === slot)
  }
  const booking = await bookings.find(claim.id)
  if (booking === null) return false
  return [...active, ...used].includes(booking.state) && booking.sheetId === sheet._id && booking.slot === slot
}

async function mendHand(hand: Visitor, settled: string, now: string): Promise<number> {
  let mended = 0
  for (const entry of Object.values(hand.active)) {
    if (entry === undefined || entry.at > settled) continue
    const booking = await bookings.find(entry.bookingId)
    if (booking !== null && active.includes(booking.state)) continue
    const need = Object.keys(hand.active).find((code) => hand.active[code as keyof Visitor['active']] === entry)
    if (need !== undefined) mended += Number(await leave(hand._id, need as keyof Visitor['active'] & string, entry.bookingId, now))
  }
  return mended
}
