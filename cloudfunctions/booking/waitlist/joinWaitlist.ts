import type { booking } from '../../../src/shared/booking/contract'
import { needOf } from '../../../src/shared/booking/needs'
import { isExempt } from '../../../src/shared/booking/priority'
import { freeSlots } from '../../../src/shared/booking/slots'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf, sayDate } from '../../../src/shared/time'
import { derivedId, offering, refuse, worksAt, type Handler } from '../../kernel'
import { findHand } from '../hand/repository'
import { visitorKeyOf } from '../hand/visitorKey'
import { dayIdOf } from '../ids'
import { earliest, horizon, nearestOffers } from '../sheet/freePlaces'
import { findSheet } from '../sheet/repository'
import { findWait, insertWait, waitAgain, type StoredWait } from './repository'
import { waitViewOf } from './view'

type Join = Handler<typeof booking.actions.joinWaitlist>

/** Waits for a place on a day that is full. Joining twice is one entry; after it ended one can join again. */
export const joinWaitlist: Join = async ({ need, pointId, date, visitor }, { caller, now }) => {
  if (await worksAt(caller.key, pointId)) return refuse('OWN_POINT')
  const sheet = await findSheet(dayIdOf(pointId, need, date))
  if (sheet === null || sheet.closed !== null || date < dateOf(now) || date > horizon(now)) {
    const { near, offers } = await nearestOffers(pointId, need, { date, slot: '1200' }, now)
    return offering(refuse('SLOT_GONE', { near }), offers)
  }
  const [free] = freeSlots([sheet], earliest(now))
  if (free !== undefined) {
    const { near, offers } = await nearestOffers(pointId, need, { date, slot: free.slot }, now)
    return offering(refuse('PLACES_FREE', { near }), offers)
  }
  const key = visitorKeyOf(caller.key, null)
  const hand = await findHand(key)
  if (hand?.active[need] !== undefined) return refuse('ALREADY_BOOKED', { need: needOf(need).name })
  const most = valueOn('booking.mostActive', dateOf(now))
  if (hand !== null && hand.count >= most) return refuse('TOO_MANY')
  if (hand?.pausedUntil && hand.pausedUntil > now && !isExempt(need, visitor.groups))
    return refuse('BOOKING_PAUSED', { until: sayDate(dateOf(hand.pausedUntil), now) })

  const entry: StoredWait = {
    _id: derivedId('w', caller.key, sheet._id),
    person: caller.key,
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
  if ((await insertWait(entry)) === 'inserted') return waitViewOf(entry, now)
  await waitAgain(entry._id, now)
  return waitViewOf((await findWait(entry._id)) ?? entry, now)
}
