/** A change by the service point: each booking it affects is marked, its person told, and the nearest places offered. */
import type { Affected } from '../../../src/shared/booking/contract'
import { affectedTelling } from '../../../src/shared/booking/life'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { nearest, type FreeSlot } from '../../../src/shared/booking/slots'
import { tell } from '../../foundation'
import { freeAt, sayNear, sayPlace } from '../sheet/freePlaces'
import { findBooking, setAffected } from './repository'
import { tellOtherSide } from './tellOtherSide'

export interface PointChange {
  readonly pointId: string
  readonly need: NeedCode
  /** What the booking shows. The message leaves it out: phones are shared. */
  readonly reason: string
  readonly by: string
  readonly now: string
}

/** How many people are told at once. */
const atOnce = 8

/** Marks and tells; doing it again tells nobody twice. Answers who is still affected, with the nearest places. */
export async function announce(bookingIds: readonly string[], change: PointChange): Promise<Affected[]> {
  if (bookingIds.length === 0) return []
  const free = await freeAt(change.pointId, change.need, change.now)
  const lines: (Affected | null)[] = []
  for (let i = 0; i < bookingIds.length; i += atOnce) {
    lines.push(...(await Promise.all(bookingIds.slice(i, i + atOnce).map((id) => announceOne(id, free, change)))))
  }
  return lines.filter((line) => line !== null)
}

async function announceOne(id: string, free: readonly FreeSlot[], { reason, by, now }: PointChange): Promise<Affected | null> {
  const stored = await findBooking(id)
  if (stored?.state !== 'booked' || stored.startsAt <= now) return null
  const { date, slot, startsAt, visitor } = stored
  const offers = nearest(free, stored)
  await setAffected(stored, reason, { by, now })
  await tell(stored.person, affectedTelling(startsAt, now), {
    id,
    once: `${date} ${slot} ${reason}`,
    now,
    params: { id },
    details: { when: sayPlace(stored, now), near: sayNear(offers, now) },
  })
  await tellOtherSide({ ...stored, affected: reason }, 'SIDE_AFFECTED', now)
  return { bookingId: id, visitor: visitor.name, date, slot, offers }
}
