/** The nightly check is tried with planted faults: each kind is found, and nothing else. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud } from '../../../tests/cloud'
import { point, pointId, reserved, sheet } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const long = '2026-11-20T00:00:00.000Z'
const place = (claims: object, free = 0, capacity = 1) => ({ '0900': { capacity, free, surplus: 0, claims } })
const broken = (date: string, slots: object) => ({ ...sheet(date, 1), slots })
const bookingAt = (id: string, date: string, over: object = {}) => ({
  _id: id,
  person: 'wx:p',
  openid: null,
  visitorKey: `k-${id}`,
  visitor: { name: '人', groups: [] },
  forOther: null,
  need: 'advice',
  pointId,
  pointName: '',
  address: '',
  codeKey: id,
  sheetId: `${pointId}:advice:${date}`,
  date,
  slot: '0900',
  startsAt: `${date}T01:00:00.000Z`,
  endsAt: `${date}T01:30:00.000Z`,
  code: '100000',
  state: 'booked',
  otherSide: null,
  ticket: null,
  affected: null,
  absentAt: null,
  contested: null,
  recordId: null,
  reminded: [],
  events: [],
  ...over,
})

test('finds each kind of planted drift through the real action, and only that', async () => {
  const cloud = await openTestCloud(':memory:', {
    service_points: [point],
    day_sheets: [
      broken('2026-11-24', place({}, 2, 1)),
      broken('2026-11-25', place({ k1: { id: 'b-nobody', at: long } })),
      broken('2026-11-26', place({ k2: { id: 'hold:w-nobody', at: long } })),
      broken('2026-11-27', place({}, 1)),
      sheet('2026-11-30', 5),
    ],
    bookings: [bookingAt('b-placeless', '2026-11-27')],
    visitors: [
      {
        _id: 'k-stale',
        active: { advice: { bookingId: 'b-gone', sheetId: 's', slot: '0900', at: long } },
        count: 1,
        faults: [],
        pausedUntil: null,
        touchedAt: long,
      },
      // Not touched for sixty days: what was wrong with it was found long ago.
      { _id: 'k-long-ago', active: {}, count: 1, faults: [], pausedUntil: null, touchedAt: '2026-09-20T00:00:00.000Z' },
      { _id: 'k-miscounted', active: {}, count: 1, faults: [], pausedUntil: null, touchedAt: '2026-11-20T00:00:01.000Z' },
    ],
  })
  try {
    await reserved(cloud, 'resident-a', { date: '2026-11-30' })
    const { drift } = await cloud.ok(booking, 'audit', {}, 'supervisor-zhao', { now: '2026-11-23T01:00:00.000Z' })
    expect(drift).toEqual([
      { what: '位子数对不上：共 1，空 2，占 0', where: `${pointId}:advice:2026-11-24 0900` },
      { what: '占了位子，却没有对应的预约：b-nobody', where: `${pointId}:advice:2026-11-25 0900` },
      { what: '占了位子，却没有对应的预约：hold:w-nobody', where: `${pointId}:advice:2026-11-26 0900` },
      { what: '预约没有占到位子', where: 'b-placeless' },
      // Hands that were touched last come first.
      { what: '手上的预约数对不上：记 1，实有 0', where: 'k-miscounted' },
      { what: '手上记着的预约已经不在了：b-gone', where: 'k-stale' },
    ])
  } finally {
    await cloud.close()
  }
})
