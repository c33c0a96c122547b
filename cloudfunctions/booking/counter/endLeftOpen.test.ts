/** What was called and never ended becomes a service in the night, so that it can be rated. */
import { booking } from '../../../src/shared/booking/contract'
import { rating } from '../../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, point, reserved, sheet, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk], day_sheets: [sheet('2026-11-24', 40)] })
})
afterEach(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const night = '2026-11-24T16:01:00.000Z'
const need = 'advice' as const
const call = (now: string) => cloud.ok(booking, 'callNext', { callId: tapId(), need, window: '2号窗' }, 'clerk-test', { now })
const records = () => cloud.documents<{ _id: string; recipient: string }>('service_records')
const byNight = { calledBy: clerk._id, endedBy: 'system', provider: { staffId: clerk._id }, hands: [clerk._id], finishedAt: at(5) }

test('a booked visitor who was called: the record says who called and when, and they rate it', async () => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
  await call(at(5))
  await cloud.tick('booking', at(600))
  expect(await records()).toEqual([])
  await cloud.tick('booking', night)
  expect(await records()).toMatchObject([{ _id: `appointment-${id}`, recipient: 'wx:resident-a', ...byNight }])
  const read = await cloud.ok(booking, 'read', { id }, 'resident-a', { now: night })
  expect(read).toMatchObject({ state: 'done', recordId: `appointment-${id}`, rated: { mayRate: true } })
  const rated = await cloud.ok(rating, 'rate', { recordId: `appointment-${id}`, grade: 2 }, 'resident-a', { now: night })
  expect(rated.rating?.grade).toBe(2)
  const [ticket] = await cloud.documents<{ state: string; events: { code: string; by: string }[] }>('tickets')
  expect(ticket).toMatchObject({ state: 'done' })
  expect(ticket?.events.at(-1)).toMatchObject({ code: 'ENDED_BY_NIGHT', by: 'system' })
  const [stored] = await cloud.documents<{ events: { code: string; by: string }[] }>('bookings')
  expect(stored?.events.at(-1)).toMatchObject({ code: 'ENDED_BY_NIGHT', by: 'system' })
  expect((await books(cloud)).wrong).toEqual([])
})

test('a walk-in who was called rates by the paper from the night on', async () => {
  const { slip } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: nine })
  const find = { token: String(slip?.token) }
  await call(at(5))
  expect(await cloud.call(rating, 'rateByCode', { find, grade: 4 }, null, { now: at(600) })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ENDED' },
  })
  await cloud.tick('booking', night)
  expect(await records()).toMatchObject([{ _id: 'walkIn-point-test:advice:2026-11-24:B001', ...byNight }])
  expect((await cloud.ok(rating, 'rateByCode', { find, grade: 4 }, null, { now: night })).rating?.grade).toBe(4)
})

test('who was never called was not served: over, said honestly, without a record, out of hand', async () => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
  await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: nine })
  await cloud.tick('booking', night)
  expect(await records()).toEqual([])
  expect(await cloud.ok(booking, 'read', { id }, 'resident-a', { now: night })).toMatchObject({
    state: 'done',
    recordId: null,
    rated: null,
  })
  const tickets = await cloud.documents<{ state: string; slip: object | null; events: { code: string }[] }>('tickets')
  expect(tickets.map(({ state, events }) => [state, events.at(-1)?.code])).toEqual([
    ['absent', 'ENDED_BY_NIGHT'],
    ['absent', 'ENDED_BY_NIGHT'],
  ])
  expect((await books(cloud)).wrong).toEqual([])
})

test('the night ends everything once, however often it comes', async () => {
  for (const person of ['resident-a', 'resident-b']) {
    const { code } = await reserved(cloud, person)
    await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
    await call(at(5))
  }
  await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: nine })
  await call(at(5))
  for (const minute of ['01', '02', '03']) await cloud.tick('booking', `2026-11-24T16:${minute}:00.000Z`)
  expect((await records()).map(({ recipient }) => recipient).sort()).toEqual(['', 'wx:resident-a', 'wx:resident-b'])
  expect((await books(cloud)).wrong).toEqual([])
})
