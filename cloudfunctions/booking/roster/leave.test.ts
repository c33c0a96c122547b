import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, monday, point, reserved } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk] })
})
afterEach(() => cloud.close())

const tuesday = '2026-11-24'
const morning = [{ from: 540, to: 600 }]
const weekly = { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, 6: [], 7: [] }
const names = ['staff-a', 'staff-b']
const duty = { 1: names, 2: names, 3: names, 4: names, 5: names, 6: [], 7: [] }
const act = { now: monday }
const publish = () =>
  cloud.ok(booking, 'publishRoster', { need: 'advice', windows: 2, seats: 1, heldShare: 0, weekly, duty }, 'clerk-test', act)
const leave = (away: boolean, staffId = 'staff-a', date = tuesday) =>
  cloud.call(booking, 'setLeave', { need: 'advice', date, staffId, away }, 'clerk-test', act)
const freeOn = async (date: string) => (await books(cloud)).free[`${date} 0900`]

test('a day has as many windows as people on duty who are there', async () => {
  await publish()
  expect(await freeOn(tuesday)).toBe(2)
  expect(await leave(true)).toMatchObject({ ok: true, data: { affected: [] } })
  await leave(true)
  expect(await freeOn(tuesday)).toBe(1)
  expect(await freeOn('2026-11-25')).toBe(2)
  await leave(false)
  expect(await freeOn(tuesday)).toBe(2)
})

test('whoever is over when somebody goes on leave keeps the place, is named, told, and offered others', async () => {
  await publish()
  const first = await reserved(cloud, 'resident-a')
  const second = await reserved(cloud, 'resident-b', {}, '2026-11-23T00:01:00.000Z')
  const reply = await leave(true)
  expect(reply).toMatchObject({ ok: true, data: { affected: [{ bookingId: second.id, offers: [{ slot: '0930' }, {}, {}] }] } })
  expect((await cloud.ok(booking, 'read', { id: first.id }, 'resident-a')).affected).toBeNull()
  expect((await cloud.ok(booking, 'read', { id: second.id }, 'resident-b')).affected).toBe('当天值班人员请假')
  expect((await books(cloud)).wrong).toEqual([])
})

test('where there is no roster nobody can be on leave from it', async () => {
  expect(await leave(true)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('a point without a roster is shown an empty one to fill in, and one with leaves shows them by date', async () => {
  const shown = () => cloud.ok(booking, 'roster', { need: 'advice' }, 'clerk-test', act)
  const empty = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  const rest = { pointId: point._id, need: 'advice', duty: empty, leave: [], windows: 0, seats: 1, heldShare: 0.4, closures: [] }
  expect(await shown()).toEqual({ ...rest, weekly: empty })
  await publish()
  for (const date of ['2026-11-26', tuesday]) await leave(true, 'staff-a', date)
  expect((await shown()).leave.map(({ date }) => date)).toEqual([tuesday, '2026-11-26'])
})

test('a day is opened again from today to the last that can be booked, if the roster has hours for it', async () => {
  const reopen = async (date: string) =>
    (await cloud.ok(booking, 'reopenDay', { need: 'advice', date }, 'clerk-test', { now: '2026-11-24T00:00:00.000Z' })).opened
  expect(await reopen(tuesday)).toEqual([])
  await publish()
  for (const date of [tuesday, '2026-12-08']) expect([date, await reopen(date)]).toEqual([date, ['advice']])
  for (const date of ['2026-11-23', '2026-11-28', '2026-12-09']) expect([date, await reopen(date)]).toEqual([date, []])
})

test('only who is on duty that day can be on leave from it', async () => {
  await publish()
  expect(await leave(true, 'staff-stranger')).toMatchObject({ ok: false, error: { code: 'NOT_ON_DUTY', field: 'staffId' } })
  expect(await leave(true, 'staff-a', '2026-11-28')).toMatchObject({ ok: false, error: { code: 'NOT_ON_DUTY' } })
  // A day that waits for its notice can be left all the same.
  expect(await leave(true, 'staff-a', '2027-01-05')).toMatchObject({ ok: true, data: { affected: [] } })
})

test('a closed day that is opened again has its places, and those who were booked still have theirs', async () => {
  await publish()
  const booked = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'closeDay', { need: 'advice', date: tuesday, reason: '停电' }, 'clerk-test', act)
  expect((await cloud.ok(booking, 'openSlots', { need: 'advice', pointId: point._id }, null, act)).days[0]?.date).not.toBe(tuesday)
  const reopen = () => cloud.ok(booking, 'reopenDay', { need: 'advice', date: tuesday }, 'clerk-test', act)
  expect(await reopen()).toEqual({ opened: ['advice'] })
  await reopen()
  expect(await freeOn(tuesday)).toBe(1)
  expect((await cloud.ok(booking, 'read', { id: booked.id }, 'resident-a')).state).toBe('booked')
  expect((await books(cloud)).wrong).toEqual([])
})
