import { minuteOf, saySlot, slotKey } from '../../../src/shared/booking/slots'
import { heldUntil, waitLife } from '../../../src/shared/booking/waitLife'
import { minuteOfDay, momentOf, sayDate, sayMoment } from '../../../src/shared/time'
import { tell } from '../../foundation'
import { offerPlace, type StoredWait } from './repository'

/** Until when a place of this slot would be held for who waits; null when they could not take it any more. */
export const heldUntilFor = (date: string, slot: string, now: string): string | null => heldUntil(momentOf(date, minuteOf(slot)), now)

/** Writes the offer into the entry and tells the person. Also heals an offer whose writer died after the claim. False when it does not wait. */
export async function offer(entry: StoredWait, slot: string, now: string): Promise<boolean> {
  const { _id: id, person, need, pointId, date } = entry
  const until = heldUntilFor(date, slot, now) ?? now
  if (!(await offerPlace(id, slot, until))) return false
  await tell(person, waitLife.telling('OFFERED'), {
    id,
    once: `${slot} ${now}`,
    now,
    params: { need, point: pointId, wait: id, date, slot },
    details: { day: sayDate(date, now), time: saySlot(slot), until: sayMoment(until, now), hour: saySlot(slotKey(minuteOfDay(until))) },
  })
  return true
}
