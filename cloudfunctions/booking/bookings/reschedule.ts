import { bookingVerdict } from '../../../src/shared/booking/availableActions'
import type { booking } from '../../../src/shared/booking/contract'
import { _, offering, refuse, type Handler } from '../../kernel'
import { nearestOffers } from '../sheet/freePlaces'
import { moveBooking, slotVerdict, spanOf } from './newBooking'
import { bookings, dayIdOf, sheets, type StoredBooking } from '../repository'
import { claim } from '../sheet/sheet'
import { factsOf, viewOf } from './view'
import { passOn } from '../waitlist/waiting'

interface Target {
  readonly date: string
  readonly slot: string
  readonly sheetId: string
}

/**
 * Moves a booking: the new place is claimed, then the booking points to it, then the old place is given back. Whoever
 * dies on the way, the person always has one place: the retry goes on, or `reconcile` gives back the spare one.
 */
export const reschedule: Handler<typeof booking.actions.reschedule> = async ({ id, date, slot }, { caller, now }) => {
  const stored = await bookings.find(id)
  if (stored === null || stored.person !== caller.key) return refuse('NOT_FOUND')
  const target = { date, slot, sheetId: dayIdOf(stored.pointId, stored.need, date) }
  if (isAt(stored, target)) return movedAlready(stored, now)
  const may = bookingVerdict('reschedule', factsOf(stored), now)
  if (may !== 'yes') return refuse(may === 'ALREADY_STARTED' ? 'ALREADY_STARTED' : 'NOT_ACTIVE')
  const sheet = await sheets.find(target.sheetId)
  const open = slotVerdict(sheet, slot, now)
  if (open === 'TOO_SOON') return refuse('TOO_SOON')
  if (open === 'SLOT_GONE') return full('SLOT_GONE', stored, target, now)
  if (!(await takePlace(stored, target, now))) return full('SLOT_FULL', stored, target, now)

  await moveBooking(
    stored,
    { state: 'booked', sheetId: stored.sheetId, slot: stored.slot },
    {
      date,
      slot,
      sheetId: target.sheetId,
      ...spanOf(date, slot, stored.need),
      affected: null,
      reminded: [],
      events: _.push([{ code: 'MOVED', at: now, by: 'visitor', detail: `${stored.date} ${stored.slot}` }]),
    },
  )
  return settle(stored, target, now)
}

const isAt = (stored: StoredBooking, { sheetId, slot }: Target) => stored.sheetId === sheetId && stored.slot === slot

/** Already there: the same tap again (then the place it left is given back once more), or no move at all. */
async function movedAlready(stored: StoredBooking, now: string) {
  const last = [...stored.events].reverse().find(({ code }) => code === 'MOVED')
  if (last?.detail === undefined) return refuse('SAME_SLOT')
  const [date = '', slot = ''] = last.detail.split(' ')
  await passOn(dayIdOf(stored.pointId, stored.need, date), slot, { key: stored.visitorKey, id: stored._id }, now)
  return viewOf(stored, now)
}

async function takePlace(stored: StoredBooking, { sheetId, slot }: Target, now: string): Promise<boolean> {
  if (await claim(sheetId, slot, stored.visitorKey, stored._id, now)) return true
  const mine = (await sheets.find(sheetId))?.slots[slot]?.claims[stored.visitorKey]
  return mine?.id === stored._id
}

/** After the move: whichever of the two places the booking does not point to is given back. */
async function settle(stored: StoredBooking, target: Target, now: string) {
  const fresh = await bookings.find(stored._id)
  if (fresh === null) return refuse('NOT_FOUND')
  const moved = fresh.state === 'booked' && isAt(fresh, target)
  const spare = moved ? stored : target
  await passOn(spare.sheetId, spare.slot, { key: stored.visitorKey, id: stored._id }, now)
  return fresh.state === 'booked' ? viewOf(fresh, now) : refuse('NOT_ACTIVE')
}

async function full(code: 'SLOT_FULL' | 'SLOT_GONE', stored: StoredBooking, { date, slot }: Target, now: string) {
  const { near, offers } = await nearestOffers(stored.pointId, stored.need, { date, slot }, now)
  return offering(refuse(code, { near }), offers)
}
