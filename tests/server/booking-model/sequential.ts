/**
 * Booking as it would be if people came one after the other and nobody died: a list of bookings, and rules. What calls that ran together
 * came to must be what they would have come to in some order.
 */
import { bookingIdOf } from '../../../cloudfunctions/booking/bookings/code'
import { visitorKeyOf } from '../../../cloudfunctions/booking/hand/visitorKey'
import { minuteOf } from '../../../src/shared/booking/slots'
import { addMinutes, momentOf } from '../../../src/shared/time'
import { dayIdOf } from '../../../cloudfunctions/booking/ids'
import { pointId } from '../../cloud/places'
import { keyOf, slots, type Came, type Documents } from './world'

interface Kept {
  readonly key: string
  readonly person: string
  readonly need: string
  readonly name: string
  /** `<sheet> <slot>` */
  readonly place: string
  readonly state: string
  readonly moved: boolean
}

/** The town, as far as places go. */
export interface Town {
  readonly now: string
  readonly capacities: ReadonlyMap<string, number>
  readonly bookings: ReadonlyMap<string, Kept>
  /** Who may not book, by visitor key. */
  readonly paused: ReadonlySet<string>
}

export const townOf = ({ sheets, bookings, hands }: Documents, now: string): Town => ({
  now,
  capacities: new Map(
    sheets.flatMap(({ _id, slots: own }) => Object.entries(own).map(([slot, { capacity }]) => [`${_id} ${slot}`, capacity] as const)),
  ),
  bookings: new Map(
    bookings.map((one) => [
      one._id,
      {
        key: one.visitorKey,
        person: one.person,
        need: one.need,
        name: one.visitor.name,
        place: `${one.sheetId} ${one.slot}`,
        state: one.state,
        moved: one.events.some(({ code }) => code === 'MOVED'),
      },
    ]),
  ),
  paused: new Set(hands.filter(({ pausedUntil }) => pausedUntil !== null && pausedUntil > now).map(({ _id }) => _id)),
})

interface After {
  readonly code: string
  readonly town: Town
}

type Slot = (typeof slots)[number]
const placeOf = ({ need, date, slot }: Slot) => `${dayIdOf(pointId, need, date)} ${slot}`
const startOf = (place: string) => {
  const [sheetId = '', slot = ''] = place.split(' ')
  return momentOf(sheetId.slice(-10), minuteOf(slot))
}
const isTooSoon = (place: string, now: string) => addMinutes(now, 120) > startOf(place)
const isLate = (place: string, now: string) => now > addMinutes(startOf(place), -120)
const isGone = ({ state }: Kept) => state === 'cancelled'

/** Who stands at a place, those among them whose time is over. */
const takenAt = ({ bookings }: Town, place: string) => [...bookings.values()].filter((one) => one.place === place && !isGone(one)).length
const isFull = (town: Town, place: string) => takenAt(town, place) >= (town.capacities.get(place) ?? 0)
const withBooking = (town: Town, id: string, kept: Kept): Town => ({ ...town, bookings: new Map([...town.bookings, [id, kept]]) })

/** One act, done alone. Null for what this model says nothing about. */
export function after(town: Town, { act, about }: Came): After | null {
  const same = (code: string): After => ({ code, town })
  const slot = slots[act.place % slots.length] ?? slots[0]
  switch (act.kind) {
    case 'reserve':
    case 'forElder':
      return reserved(town, act.person, act.tap, slot, act.kind === 'forElder' ? '王桂兰' : '李强')
    case 'cancel':
    case 'move': {
      if (about === undefined) return same('ok')
      const own = town.bookings.get(about)
      if (own === undefined) return null
      if (act.kind === 'cancel') {
        if (own.state === 'cancelled') return same('ok')
        if (own.state !== 'booked' || town.now >= startOf(own.place)) return same('NOT_ACTIVE')
        return { code: 'ok', town: withBooking(town, about, { ...own, state: 'cancelled' }) }
      }
      const target = placeOf({ ...slot, need: own.need } as Slot)
      if (own.place === target) return same(!own.moved ? 'SAME_SLOT' : own.state === 'booked' ? 'ok' : 'NOT_ACTIVE')
      if (own.state !== 'booked' || town.now >= startOf(own.place)) return same('NOT_ACTIVE')
      if (isLate(own.place, town.now)) return same('TOO_LATE_TO_MOVE')
      if (!town.capacities.has(target)) return same('SLOT_GONE')
      if (isTooSoon(target, town.now)) return same('TOO_SOON')
      if (isFull(town, target)) return same('SLOT_FULL')
      return { code: 'ok', town: withBooking(town, about, { ...own, place: target, moved: true }) }
    }
    default:
      return null
  }
}

function reserved(town: Town, who: number, tap: number, slot: Slot, name: string): After {
  const same = (code: string): After => ({ code, town })
  const person = keyOf(who)
  const key = visitorKeyOf(person, name === '李强' ? null : { name })
  const id = bookingIdOf(person, `tap-${who}-${tap}-000000`)
  const place = placeOf(slot)
  const sent = town.bookings.get(id)
  const own = [...town.bookings.values()].filter((one) => one.key === key)
  const hasNeed = own.find((one) => one.need === slot.need && one.state === 'booked')
  const met = sent === undefined ? 'none' : sent.need === slot.need && sent.name === name ? 'ok' : 'SENT_DIFFERENTLY'
  if (isTooSoon(place, town.now)) return same(met === 'none' ? 'TOO_SOON' : met)
  if (isFull(town, place) && !own.some((one) => one.place === place && !isGone(one))) return same('SLOT_FULL')
  if (hasNeed !== undefined) return same(hasNeed === sent ? met : hasNeed.place === place ? 'ok' : 'ALREADY_BOOKED')
  if (town.paused.has(key)) return same('BOOKING_PAUSED')
  if (own.filter(({ state }) => state === 'booked').length >= 2) return same('TOO_MANY')
  if (met !== 'none') return same(met)
  return { code: 'ok', town: withBooking(town, id, { key, person, need: slot.need, name, place, state: 'booked', moved: false }) }
}

const orders = <T>(things: readonly T[]): T[][] =>
  things.length <= 1
    ? [[...things]]
    : things.flatMap((one, i) => orders([...things.slice(0, i), ...things.slice(i + 1)]).map((rest) => [one, ...rest]))

const said = ({ bookings }: Town): string =>
  [...bookings]
    .map(([, { key, place, state }]) => (state === 'cancelled' ? `${key} ${state}` : `${key} ${state} ${place}`))
    .sort()
    .join('\n')

/** Somebody sends one wish twice in this round, or for something else than before. */
export function isTangled(person: number, came: readonly Came[]): boolean {
  const own = came.filter(({ act }) => act.person === person)
  return new Set(own.map(({ act }) => act.tap)).size < own.length || own.some(({ code }) => code === 'SENT_DIFFERENTLY')
}

/**
 * What needs no order, because it wrote nothing: a place was full while somebody else was at it; one's own other tap, which came to nothing
 * in the end, was on its way.
 */
function needsNone({ act, code }: Came, came: readonly Came[]): boolean {
  // How often one may move it is counted in its history, which this model does not keep.
  if (code === 'MOVED_TOO_OFTEN') return true
  if (came.length === 1) return false
  return code === 'SLOT_FULL' || ((code === 'ALREADY_BOOKED' || code === 'TOO_MANY') && isTangled(act.person, came))
}

/** Is there an order in which these acts, done one after the other, come to these answers and to this town? */
export function isSomeOrder(before: Town, came: readonly Came[], town: Town): boolean {
  const wanted = said(town)
  return orders(came.filter((one) => !needsNone(one, came))).some((order) => {
    let now = before
    for (const one of order) {
      const next = after(now, one)
      if (next === null || next.code !== one.code) return false
      now = next.town
    }
    return said(now) === wanted
  })
}
