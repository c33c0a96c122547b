import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, minutesLater, monday, point, reserved, sheet, wish } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeAll(async () => {
  const days = Array.from({ length: 13 }, (_, i) => sheet(`2026-11-${24 + i > 30 ? '30' : String(24 + i)}`, 40)).filter(
    ({ _id }, i, all) => all.findIndex((other) => other._id === _id) === i,
  )
  cloud = await openTestCloud(':memory:', { service_points: [point], day_sheets: days })
})
afterAll(() => cloud.close())

const operations = Array.from({ length: 12 }, (_, i) => i + 1)

/** The jobs look at each touch once, so time goes on from test to test: ten minutes each. */
let clock = monday
beforeEach(() => (clock = minutesLater(10, clock)))
const inMinutes = (minutes: number) => minutesLater(minutes, clock)

test.each(operations)('reserve dying after its operation %i: the retry has the place, and the books balance', async (crashAfterOp) => {
  const input = wish()
  await cloud.raw('booking', { action: 'reserve', input }, `reserver-${crashAfterOp}`, { now: clock, faults: { crashAfterOp } })
  const reply = await cloud.call(booking, 'reserve', input, `reserver-${crashAfterOp}`, { now: clock })
  expect(reply).toMatchObject({ ok: true, data: { state: 'booked' } })
  expect((await books(cloud)).wrong).toEqual([])
})

test.each(operations)('reserve dying after its operation %i without a retry: the job gives the place back', async (crashAfterOp) => {
  await cloud.raw('booking', { action: 'reserve', input: wish({ slot: '0930' }) }, `quitter-${crashAfterOp}`, {
    now: clock,
    faults: { crashAfterOp },
  })
  await cloud.tick('booking', inMinutes(3))
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
})

test.each(operations)('reschedule dying after its operation %i: one place afterwards, by the retry', async (crashAfterOp) => {
  const person = `mover-${crashAfterOp}`
  const { id } = await reserved(cloud, person, {}, clock)
  const input = { id, date: '2026-11-25', slot: '1000' }
  await cloud.raw('booking', { action: 'reschedule', input }, person, { now: clock, faults: { crashAfterOp } })
  expect(await cloud.call(booking, 'reschedule', input, person, { now: clock })).toMatchObject({
    ok: true,
    data: { date: '2026-11-25', slot: '1000' },
  })
  expect((await books(cloud)).wrong).toEqual([])
})

test.each(operations)('reschedule dying after its operation %i without a retry: one place afterwards, by the job', async (crashAfterOp) => {
  const person = `drifter-${crashAfterOp}`
  const { id } = await reserved(cloud, person, {}, clock)
  // Its booking is looked at before it is moved: only the move can bring the job back.
  await cloud.tick('booking', inMinutes(3))
  await cloud.raw('booking', { action: 'reschedule', input: { id, date: '2026-11-26', slot: '0900' } }, person, {
    now: inMinutes(4),
    faults: { crashAfterOp },
  })
  await cloud.tick('booking', inMinutes(6))
  expect((await books(cloud)).wrong).toEqual([])
  expect((await cloud.ok(booking, 'read', { id }, person)).state).toBe('booked')
})

test.each(operations)('cancel dying after its operation %i: cancelled by the retry, and the place is free', async (crashAfterOp) => {
  const person = `canceller-${crashAfterOp}`
  const { id } = await reserved(cloud, person, { date: '2026-11-27' }, clock)
  await cloud.raw('booking', { action: 'cancel', input: { id } }, person, { now: clock, faults: { crashAfterOp } })
  expect(await cloud.call(booking, 'cancel', { id }, person, { now: clock })).toMatchObject({ ok: true, data: { state: 'cancelled' } })
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
  expect(after.free['2026-11-27 0900']).toBe(40)
})

test.each(operations)('cancel dying after its operation %i without a retry: whole or not at all, by the job', async (crashAfterOp) => {
  const person = `leaver-${crashAfterOp}`
  const { id } = await reserved(cloud, person, { date: '2026-11-28' }, clock)
  await cloud.tick('booking', inMinutes(3))
  await cloud.raw('booking', { action: 'cancel', input: { id } }, person, { now: inMinutes(4), faults: { crashAfterOp } })
  await cloud.tick('booking', inMinutes(6))
  expect((await books(cloud)).wrong).toEqual([])
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const slowTick = (now: string, latencyMs: number) =>
  fetch(`${cloud.url}/functions/booking`, {
    method: 'POST',
    headers: { 'x-local-timer': '1', 'x-local-now': now, 'x-local-faults': JSON.stringify({ latencyMs }) },
    body: '{}',
  })

test('a retry that comes in the very moment in which the job gives back what died keeps its place, whichever moment that is', async () => {
  for (let i = 0; i < 24; i++) {
    clock = minutesLater(10, clock)
    const [person, input] = [`again-${i}`, wish({ date: '2026-11-29' })]
    // Dead with the place claimed and no booking, in the visitor's hand or not.
    await cloud.raw('booking', { action: 'reserve', input }, person, { now: clock, faults: { crashAfterOp: 3 + (i % 2) } })
    const retry = async () => {
      await pause(i * 60)
      return cloud.call(booking, 'reserve', input, person, { now: inMinutes(3) })
    }
    const [reply] = await Promise.all([retry(), slowTick(inMinutes(3), 50)])
    expect([i, reply.ok, (await books(cloud)).wrong]).toEqual([i, true, []])
  }
})
