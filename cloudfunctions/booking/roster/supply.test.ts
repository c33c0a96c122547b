/** Rosters, sheets and closures: a change never loses a booking, and tells whom it affects. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, monday, point, pointId, reserved } from '../../../tests/cloud/places'
import { merge } from '../sheet/merge'
import type { DaySheet } from '../sheet/repository'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const morning = [{ from: 540, to: 600 }]
const none = { 6: [], 7: [] }
const everyMorning = { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, ...none }
const roster = (over: object = {}) => ({ need: 'advice' as const, windows: 3, seats: 1, heldShare: 0, weekly: everyMorning, ...over })

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk] })
})
afterEach(() => cloud.close())

const publish = (over: object = {}, now = monday) => cloud.call(booking, 'publishRoster', roster(over), 'clerk-test', { now })
const published = (over: object = {}, now = monday) => cloud.ok(booking, 'publishRoster', roster(over), 'clerk-test', { now })
const open = (now = monday) => cloud.ok(booking, 'openSlots', { need: 'advice', pointId }, null, { now })
const inboxOf = async (person: string) =>
  (await cloud.documents<{ person: string; text: string; title: string }>('inbox')).filter((message) => message.person === `wx:${person}`)

test('publishes the working days of the next two weeks, and again gives the same', async () => {
  expect(await published()).toEqual({ sheets: 11, affected: [], waiting: [] })
  expect(await published()).toEqual({ sheets: 11, affected: [], waiting: [] })
  const { days } = await open()
  expect(days.map(({ date }) => date)).toEqual(expect.arrayContaining(['2026-11-24', '2026-11-30', '2026-12-07']))
  expect(days.map(({ date }) => date)).not.toContain('2026-11-28')
  expect(days.find(({ date }) => date === '2026-11-24')?.slots).toEqual([
    { slot: '0900', free: 3 },
    { slot: '0930', free: 3 },
  ])
})

test('changing a roster after people booked keeps every place, and names the latest to book', async () => {
  await published()
  const bookings = []
  for (const [i, person] of ['resident-a', 'resident-b', 'resident-c'].entries()) {
    bookings.push(await reserved(cloud, person, { visitor: { name: `来人${i}` } }, new Date(Date.parse(monday) + i * 1000).toISOString()))
  }
  const { affected } = await published({ windows: 1 })
  expect(affected.map(({ bookingId }) => bookingId)).toEqual([bookings[2]?.id, bookings[1]?.id])
  expect(affected[0]?.offers).toHaveLength(3)
  expect((await books(cloud)).wrong).toEqual([])
  expect((await books(cloud)).active).toHaveLength(3)
  expect(await inboxOf('resident-a')).toEqual([])
  expect(await inboxOf('resident-c')).toHaveLength(1)
  expect(await cloud.ok(booking, 'read', { id: String(bookings[2]?.id) }, 'resident-c')).toMatchObject({
    state: 'booked',
    affected: '服务点调整了开放时间',
  })
  // Said again, nobody hears it twice; and a place given back shrinks the slot instead of being sold.
  await published({ windows: 1 })
  expect(await inboxOf('resident-c')).toHaveLength(1)
  await cloud.ok(booking, 'cancel', { id: String(bookings[2]?.id) }, 'resident-c', { now: monday })
  expect((await books(cloud)).free['2026-11-24 0900']).toBe(0)
  expect((await books(cloud)).wrong).toEqual([])
})

test('publishing while people book sells no place twice and loses nobody', async () => {
  await published({ windows: 10 })
  const book = (i: number) =>
    cloud.call(
      booking,
      'reserve',
      { id: `rushing-${i}-abc`, need: 'advice', pointId, date: '2026-11-24', slot: '0900', visitor: { name: '人' } },
      `rusher-${i}`,
      { now: monday },
    )
  await Promise.all([...Array.from({ length: 15 }, (_, i) => book(i)), published({ windows: 5 }), published({ windows: 8 })])
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
  expect(after.active.length).toBeLessThanOrEqual(10)
})

test('closing a day tells each, waiting or booked, names the reason to them and offers the nearest', async () => {
  await published({ windows: 1 })
  const booked = await reserved(cloud, 'resident-a')
  await reserved(cloud, 'resident-b', { slot: '0930' })
  await cloud.ok(booking, 'joinWaitlist', { need: 'advice', pointId, date: '2026-11-24', visitor: { name: '李师傅' } }, 'resident-c', {
    now: monday,
  })
  const { affected } = await cloud.ok(booking, 'closeDay', { date: '2026-11-24', reason: '停电检修' }, 'clerk-test', { now: monday })
  expect(affected).toHaveLength(2)
  expect(affected.find(({ bookingId }) => bookingId === booked.id)?.offers[0]).toMatchObject({ date: '2026-11-25' })
  for (const person of ['resident-a', 'resident-b', 'resident-c']) {
    const told = await inboxOf(person)
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('11月25日')
    expect(told[0]?.text).not.toMatch(/律师|停电/)
  }
  expect((await books(cloud)).wrong).toEqual([])
  const days = (await open()).days.filter(({ date, slots }) => date === '2026-11-24' && slots.some(({ free }) => free > 0))
  expect(days).toEqual([])
  expect(
    await cloud.call(
      booking,
      'reserve',
      { id: 'on-a-closed-day', need: 'advice', pointId, date: '2026-11-24', slot: '0900', visitor: { name: '人' } },
      'resident-d',
      { now: monday },
    ),
  ).toMatchObject({ ok: false, error: { code: 'SLOT_GONE' } })
  // The next publishing leaves it closed, and moving away costs nothing.
  await published({ windows: 1 })
  expect((await cloud.ok(booking, 'roster', { need: 'advice' }, 'clerk-test')).closures).toEqual([
    { date: '2026-11-24', reason: '停电检修' },
  ])
  expect(
    await cloud.ok(booking, 'reschedule', { id: booked.id, date: '2026-11-25', slot: '0900' }, 'resident-a', { now: monday }),
  ).toMatchObject({ affected: null })
  expect((await books(cloud)).wrong).toEqual([])
})

test('a day that is over is not closed any more, and nothing is written; today still is', async () => {
  await published({ windows: 1 })
  const before = await cloud.documents('rosters')
  const late = { need: 'advice' as const, date: '2026-11-22', reason: '停电' }
  expect(await cloud.call(booking, 'closeDay', late, 'clerk-test', { now: monday })).toEqual({
    ok: false,
    error: expect.objectContaining({ code: 'DAY_PAST', field: 'date', message: '这一天已经过去了，停不了。请选今天或以后的一天。' }),
  })
  expect(await cloud.documents('rosters')).toEqual(before)
  expect(await cloud.call(booking, 'closeDay', { ...late, date: '2026-11-23' }, 'clerk-test', { now: monday })).toMatchObject({ ok: true })
})

test.each([2, 5, 9, 14, 18, 22])(
  'closing a day that dies after its operation %i is finished by sending it again, and tells nobody twice',
  async (crashAfterOp) => {
    await published({ windows: 2 })
    await reserved(cloud, 'resident-a')
    await reserved(cloud, 'resident-b')
    const input = { need: 'advice' as const, date: '2026-11-24', reason: '停电检修' }
    await cloud.raw('booking', { action: 'closeDay', input }, 'clerk-test', { now: monday, faults: { crashAfterOp } })
    expect((await cloud.ok(booking, 'closeDay', input, 'clerk-test', { now: monday })).affected).toHaveLength(2)
    for (const person of ['resident-a', 'resident-b']) expect(await inboxOf(person)).toHaveLength(1)
    expect((await books(cloud)).wrong).toEqual([])
    expect((await books(cloud)).active).toHaveLength(2)
  },
)

test('staff act on their own point only; the admin on any', async () => {
  expect(await publish({ pointId: 'point-340600' })).toMatchObject({ ok: false, error: { code: 'NOT_YOUR_POINT' } })
  expect(
    await cloud.call(booking, 'closeDay', { date: '2026-11-24', reason: '停电', pointId: 'point-340600' }, 'clerk-test', { now: monday }),
  ).toMatchObject({ ok: false, error: { code: 'NOT_YOUR_POINT' } })
  expect(await cloud.ok(booking, 'publishRoster', roster({ pointId }), 'admin-zhou', { now: monday })).toMatchObject({ sheets: 11 })
})

test('hours that overlap, or end before they begin, are refused at the door', async () => {
  for (const span of [
    [{ from: 600, to: 540 }],
    [
      { from: 540, to: 600 },
      { from: 570, to: 630 },
    ],
  ]) {
    expect(await publish({ weekly: { ...everyMorning, 1: span } })).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', message: expect.stringContaining('不能重叠') },
    })
  }
})

test('the night publishes the fourteenth day ahead, once', async () => {
  await published()
  // Twenty rosters a minute, and the samples have their own.
  for (const minute of [5, 6, 7, 8]) await cloud.tick('booking', `2026-11-23T16:0${minute}:00.000Z`)
  expect((await open('2026-11-24T00:00:00.000Z')).days.map(({ date }) => date)).toContain('2026-12-08')
  const own = async () => (await cloud.documents<DaySheet>('day_sheets')).filter((doc) => doc.pointId === pointId).length
  const before = await own()
  await cloud.tick('booking', '2026-11-23T16:09:00.000Z')
  expect(await own()).toBe(before)
})

test.each([3, 9, 20, 35])('publishing that dies after its operation %i is finished by the night', async (crashAfterOp) => {
  await cloud.raw('booking', { action: 'publishRoster', input: roster() }, 'clerk-test', { now: monday, faults: { crashAfterOp } })
  await new Promise((resolve) => setTimeout(resolve, 1100))
  for (const minute of [6, 7, 8, 9]) await cloud.tick('booking', `2026-11-23T16:0${minute}:00.000Z`)
  const own = (await cloud.documents<DaySheet>('day_sheets')).filter((doc) => doc.pointId === pointId)
  const saved = (await cloud.documents<{ pointId: string }>('rosters')).some((doc) => doc.pointId === pointId)
  expect(own.map(({ date }) => date).includes('2026-12-08')).toBe(saved)
})

test('a place that is only held goes before a booked one', () => {
  const claims = { a: { id: 'b-1', at: '1' }, b: { id: 'hold:w-1', at: '0' }, c: { id: 'b-2', at: '2' } }
  const { slots, over, dropped } = merge({ '0900': { capacity: 3, free: 0, surplus: 0, claims } }, { '0900': 1 })
  expect(dropped).toEqual(['w-1'])
  expect(over).toEqual(['b-2'])
  expect(slots['0900']).toMatchObject({ capacity: 2, free: 0, surplus: 1 })
})

test('a slot that vanishes stays while somebody has a place in it, and goes when nobody has', () => {
  const { slots, over } = merge(
    {
      '0900': { capacity: 2, free: 1, surplus: 0, claims: { a: { id: 'b-1', at: '1' } } },
      '0930': { capacity: 2, free: 2, surplus: 0, claims: {} },
    },
    { '1000': 2 },
  )
  expect(Object.keys(slots).sort()).toEqual(['0900', '1000'])
  expect(slots['0900']).toMatchObject({ capacity: 1, free: 0, surplus: 1 })
  expect(over).toEqual(['b-1'])
})
