import type { booking } from '../../../src/shared/booking/contract'
import { needOf } from '../../../src/shared/booking/needs'
import { freeSlots } from '../../../src/shared/booking/slots'
import { waitLife } from '../../../src/shared/booking/waitLife'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { count, limited } from '../../foundation'
import { derivedId, offering, refuse, worksAt, type Handler } from '../../kernel'
import { pauseOf } from '../hand/enter'
import { pausedRefusal } from '../hand/notEntered'
import { findHand } from '../hand/repository'
import { visitorKeyOf } from '../hand/visitorKey'
import { dayIdOf } from '../ids'
import { earliest, horizon, nearestOffers } from '../sheet/freePlaces'
import { findSheet } from '../sheet/repository'
import { findWait, insertWait, waitAgain, waitsByIds, type StoredWait } from './repository'
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
  const paused = pauseOf(hand, need, visitor.groups, now)
  if (paused !== null) return pausedRefusal(paused, now)

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
  const earlier = await findWait(entry._id)
  if (earlier !== null && isOpen(earlier)) return waitViewOf(earlier, now)
  const full = await countJoin(entry, earlier)
  if (full !== null) return full.full === 'inUse' ? limited('WAITING_TOO_MANY', full, now) : limited('JOINED_TOO_OFTEN', full, now)
  if ((await insertWait(entry)) === 'inserted') return waitViewOf(entry, now)
  await waitAgain(entry._id, now)
  return waitViewOf((await findWait(entry._id)) ?? entry, now)
}

const isOpen = ({ state }: StoredWait): boolean => waitLife.actions.leave.from.some((open) => open === state)

/** Counts that somebody joins: once for each time that they had left before. */
const countJoin = ({ _id: id, person, joinedAt: now }: StoredWait, earlier: StoredWait | null) =>
  count(
    person,
    { deed: 'join', id: `${id} ${earlier?.joinedAt ?? ''}`, uses: { id, most: valueOn('limit.waitingLists', dateOf(now)) } },
    now,
    { inUse: async (ids) => new Set((await waitsByIds(ids)).filter(isOpen).map(({ _id }) => _id)) },
  )
