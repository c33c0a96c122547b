/** A refusal of a place names others: of the same day without asking anybody, further ones are asked for by the phone. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { freeSlots, nearest, saySlot } from '../../../src/shared/booking/slots'
import { offering, refuse } from '../../kernel'
import { earliest, nearestOffers } from './freePlaces'
import type { DaySheet } from './repository'

/** Too late: what is left of this day, from the sheet that was read anyway. In a rush most people get this answer. */
export function fullOn(sheet: DaySheet, slot: string, now: string) {
  const { pointId, date } = sheet
  const free = freeSlots([sheet], earliest(now)).filter((other) => other.slot !== slot)
  const near = nearest(free, { date, slot })
  const said =
    near.length > 0 ? `这一天还有：${near.map((other) => saySlot(other.slot)).join('、')}。` : '这一天都满了，可以换一天，或排队等空位。'
  return offering(
    refuse('SLOT_FULL', { near: said }),
    near.map((other) => ({ pointId, date, slot: other.slot })),
  )
}

/** The time is not offered at all: the nearest that are. */
export async function goneFrom(pointId: string, need: NeedCode, wanted: { readonly date: string; readonly slot: string }, now: string) {
  const { near, offers } = await nearestOffers(pointId, need, wanted, now)
  return offering(refuse('SLOT_GONE', { near }), offers)
}
