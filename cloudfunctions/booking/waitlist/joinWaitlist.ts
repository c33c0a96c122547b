import { createHash } from 'node:crypto'
import { needOf } from '../../../src/shared/booking/needs'
import type { booking } from '../../../src/shared/booking/contract'
import { freeSlots } from '../../../src/shared/booking/slots'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf, sayDate } from '../../../src/shared/time'
import { _, offering, refuse, type Handler } from '../../kernel'
import { earliest, horizon, nearestOffers } from '../sheet/freePlaces'
import { dayIdOf, sheets, visitors, waitlist, type StoredWait } from '../repository'
import { isExempt, visitorKeyOf } from '../hand/visitor'
import { waitViewOf } from '../bookings/view'

/** Waits for a place on a day that is full. Joining twice is one entry; after it ended one can join again. */
export const joinWaitlist: Handler<typeof booking.actions.joinWaitlist> = async ({ need, pointId, date, visitor }, { caller, now }) => {
  const sheet = await sheets.find(dayIdOf(pointId, need, date))
  if (sheet === null || sheet.closed !== null || date < dateOf(now) || date > horizon(now)) {
    const { near, offers } = await nearestOffers(pointId, need, { date, slot: '1200' }, now)
    return offering(refuse('SLOT_GONE', { near }), offers)
  }
  const free = freeSlots([sheet], earliest(now))
  if (free.length > 0) {
    const { near, offers } = await nearestOffers(pointId, need, { date, slot: free[0]?.slot ?? '1200' }, now)
    return offering(refuse('PLACES_FREE', { near }), offers)
  }
  const key = visitorKeyOf(caller.key, null)
  const hand = await visitors.find(key)
  if (hand?.active[need] !== undefined) return refuse('ALREADY_BOOKED', { need: needOf(need).name })
  const most = valueOn('booking.mostActive', dateOf(now))
  if (hand !== null && hand.count >= most) return refuse('TOO_MANY', { most })
  if (hand?.pausedUntil && hand.pausedUntil > now && !isExempt(need, visitor.groups))
    return refuse('BOOKING_PAUSED', { until: sayDate(dateOf(hand.pausedUntil), now) })

  const entry: StoredWait = {
    _id: `w-${createHash('sha256').update(`${caller.key}\n${sheet._id}`).digest('hex').slice(0, 24)}`,
    person: caller.key,
    openid: caller.openid,
    visitorKey: key,
    sheetId: sheet._id,
    need,
    pointId,
    pointName: sheet.pointName,
    date,
    state: 'waiting',
    offer: null,
    joinedAt: now,
  }
  if ((await waitlist.insert(entry)) === 'inserted') return waitViewOf(entry)
  await waitlist.change(entry._id, { state: _.in(['left', 'expired', 'taken']) }, { state: 'waiting', offer: _.set(null), joinedAt: now })
  return waitViewOf((await waitlist.find(entry._id)) ?? entry)
}
