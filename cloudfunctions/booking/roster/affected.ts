/** A change by the service point: each booking it affects is marked, its person told, and the nearest places offered. */
import { createHash } from 'node:crypto'
import type { booking } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { nearest, saySlot, type FreeSlot } from '../../../src/shared/booking/slots'
import type { OutputOf } from '../../../src/shared/contract'
import { sayDate } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { tell } from '../../foundation'
import { freeAt } from '../sheet/freePlaces'
import { dayIdOf } from '../ids'
import { bookings, waitlist, type StoredBooking } from '../repository'

type AffectedLine = OutputOf<typeof booking.actions.closeDay>['affected'][number]

export interface Change {
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
export async function announce(bookingIds: readonly string[], change: Change): Promise<AffectedLine[]> {
  if (bookingIds.length === 0) return []
  const free = await freeAt(change.pointId, change.need, change.now)
  const lines: (AffectedLine | null)[] = []
  for (let i = 0; i < bookingIds.length; i += atOnce) {
    lines.push(...(await Promise.all(bookingIds.slice(i, i + atOnce).map((id) => announceOne(id, free, change)))))
  }
  return lines.filter((line) => line !== null)
}

async function announceOne(id: string, free: readonly FreeSlot[], { reason, by, now }: Change): Promise<AffectedLine | null> {
  const stored = await bookings.find(id)
  if (stored?.state !== 'booked' || stored.startsAt <= now) return null
  const offers = nearest(free, stored)
  await bookings.change(
    id,
    { state: 'booked', sheetId: stored.sheetId, slot: stored.slot, affected: _.neq(reason) },
    { affected: reason, events: _.push([{ code: 'AFFECTED', at: now, by, detail: reason }]) },
  )
  await tell({
    _id: `affected-${id}-${stored.date}-${stored.slot}-${short(reason)}`,
    person: stored.person,
    at: now,
    title: '您的安排有变动',
    text: `${sayDate(stored.date, now)} ${saySlot(stored.slot)} 的安排办不成了，很抱歉。改时间或取消都不算您的次数。${sayOffers(offers, now)}`,
    page: 'booking',
    subjectId: id,
  })
  return { bookingId: id, visitor: stored.visitor.name, date: stored.date, slot: stored.slot, offers }
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The nearest places in words. */
export const sayOffers = (offers: readonly FreeSlot[], now: string): string =>
  offers.length === 0
    ? '这两周别的时间都满了，可以换个地方，或打 12348。'
    : `离它最近的还有：${offers.map(({ date, slot }) => `${sayDate(date, now)} ${saySlot(slot)}`).join('、')}。`

/** The same places as `nearest` for one booking. */
export const offersFor = async ({ pointId, need, date, slot }: StoredBooking, now: string): Promise<FreeSlot[]> =>
  nearest(await freeAt(pointId, need, now), { date, slot })

const page = 100

/** Tells everybody who waits for a day that was closed, and ends their waiting. */
export async function endWaiting(date: string, { pointId, need, now }: Change): Promise<void> {
  const sheetId = dayIdOf(pointId, need, date)
  const offers = nearest(await freeAt(pointId, need, now), { date, slot: '1200' })
  for (;;) {
    const waiting = await waitlist.list({
      where: { sheetId, state: _.in(['waiting', 'offered']) },
      orderBy: [['joinedAt', 'asc']],
      limit: page,
    })
    for (const entry of waiting) {
      const text = `您排队的 ${sayDate(date, now)} 不开放了，很抱歉。${sayOffers(offers, now)}`
      await tell({
        _id: `closed-${entry._id}-${entry.joinedAt}`,
        person: entry.person,
        at: now,
        title: '您的安排有变动',
        text,
        page: 'booking',
        subjectId: entry._id,
      })
      await waitlist.change(entry._id, { state: _.in(['waiting', 'offered']) }, { state: 'expired', offer: _.set(null) })
    }
    if (waiting.length < page) return
  }
}
