/** Day sheets as a roster would publish them, for the tests that start with places to give. */
import { booking, type Booking } from '../../src/shared/booking/contract'
import type { NeedCode } from '../../src/shared/booking/needs'
import type { SentOf } from '../../src/shared/contract'
import type { TestCloud } from './index'

/** The moment these tests happen: Monday morning, 8:00 in Huaibei. */
export const monday = '2026-11-23T00:00:00.000Z'
export const minutesLater = (minutes: number, from = monday): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

/** A point that no sample uses, so that its books are the test's alone. */
export const pointId = 'point-test'

const slot = (capacity: number) => ({ capacity, free: capacity, surplus: 0, claims: {} })

/** A sheet with these slots, each with this many places. */
export const sheet = (date: string, capacity: number, slots: readonly string[] = ['0900', '0930', '1000'], need: NeedCode = 'advice') => ({
  _id: `${pointId}:${need}:${date}`,
  pointId,
  pointName: '测试服务点',
  areaName: '相山区',
  address: '测试路 1 号',
  sample: true,
  need,
  date,
  slots: Object.fromEntries(slots.map((key) => [key, slot(capacity)])),
  closed: null,
  touchedAt: monday,
})

export const point = {
  _id: pointId,
  name: '测试服务点',
  level: 'county',
  areaCode: '340603',
  areaName: '相山区',
  address: '测试路 1 号',
  phone: '12348',
  hours: '示例',
  kinds: ['lawyer'],
  sample: true,
  rank: 1,
}

let made = 0
export const tapId = (): string => `tap-${String(++made).padStart(8, '0')}`

export const wish = (over: Partial<SentOf<typeof booking.actions.reserve>> = {}): SentOf<typeof booking.actions.reserve> => ({
  id: tapId(),
  need: 'advice',
  pointId,
  date: '2026-11-24',
  slot: '0900',
  visitor: { name: '张大妈' },
  ...over,
})

export const reserved = (
  cloud: TestCloud,
  as: string,
  over: Partial<SentOf<typeof booking.actions.reserve>> = {},
  now = monday,
): Promise<Booking> => cloud.ok(booking, 'reserve', wish(over), as, { now })

interface StoredSlot {
  readonly capacity: number
  readonly free: number
  readonly claims: Record<string, { id: string }>
}

/**
 * What the books say: per slot the places, and everything that does not balance: capacity is free plus claims, every
 * claim has its booking (or hold) and the reverse, every hand holds what is booked.
 */
export async function books(cloud: TestCloud) {
  const sheets = (await cloud.documents<{ _id: string; pointId: string; slots: Record<string, StoredSlot> }>('day_sheets')).filter(
    (doc) => doc.pointId === pointId,
  )
  const bookings = (
    await cloud.documents<{ _id: string; sheetId: string; slot: string; state: string; visitorKey: string; need: string }>('bookings')
  ).filter((doc) => doc.sheetId.startsWith(pointId))
  const hands = await cloud.documents<{ _id: string; count: number; active: Record<string, { bookingId: string }> }>('visitors')
  const waits = await cloud.documents<{ _id: string; state: string }>('waitlist')
  const active = bookings.filter(({ state }) => ['booked', 'checkedIn', 'called'].includes(state))
  const wrong: string[] = []
  for (const { _id, slots } of sheets) {
    for (const [key, { capacity, free, claims }] of Object.entries(slots)) {
      const claimed = Object.values(claims)
      if (capacity !== free + claimed.length) wrong.push(`${_id} ${key}: ${capacity} ≠ ${free} + ${claimed.length}`)
      if (free < 0) wrong.push(`${_id} ${key}: oversold`)
      for (const { id } of claimed) {
        const held = id.startsWith('hold:')
          ? waits.some((wait) => `hold:${wait._id}` === id && wait.state === 'offered')
          : bookings.some((doc) => doc._id === id && doc.sheetId === _id && doc.slot === key && doc.state !== 'cancelled')
        if (!held) wrong.push(`${_id} ${key}: claim ${id} has no booking`)
      }
    }
  }
  for (const doc of active) {
    const claims = Object.values(sheets.find(({ _id }) => _id === doc.sheetId)?.slots[doc.slot]?.claims ?? {})
    if (!claims.some(({ id }) => id === doc._id)) wrong.push(`booking ${doc._id} has no claim`)
    if (!hands.some(({ active: inHand }) => Object.values(inHand).some(({ bookingId }) => bookingId === doc._id)))
      wrong.push(`booking ${doc._id} is in nobody's hand`)
  }
  for (const hand of hands) {
    const entries = Object.values(hand.active)
    if (hand.count !== entries.length) wrong.push(`hand ${hand._id}: count ${hand.count} of ${entries.length}`)
    for (const { bookingId } of entries)
      if (!active.some(({ _id }) => _id === bookingId)) wrong.push(`hand ${hand._id} holds ${bookingId}, which is not active`)
  }
  const free = Object.fromEntries(
    sheets.flatMap(({ _id, slots }) =>
      Object.entries(slots).map(([key, state]) => [`${_id.split(':').slice(1).join(' ').replace('advice ', '')} ${key}`, state.free]),
    ),
  )
  return { active, free, wrong }
}

/** Staff of the test point. */
export const clerk = { _id: 'staff-test-clerk', name: '刘窗口', title: '窗口', roles: ['clerk'], pointId, boundTo: 'wx:clerk-test' }
export const otherClerk = {
  _id: 'staff-other-clerk',
  name: '吴窗口',
  title: '窗口',
  roles: ['clerk'],
  pointId: 'point-340600',
  boundTo: 'wx:clerk-other',
}
