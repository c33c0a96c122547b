/** What a finished service becomes: one record of the right kind, for who was served. */
import { booking } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, monday, point, pointId, reserved, sheet, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: (['advice', 'mediation', 'homeVisit', 'video'] as const).map((need) => sheet('2026-11-24', 40, ['0900', '0930'], need)),
  })
})
afterAll(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const extras: Partial<Record<NeedCode, object>> = {
  mediation: { otherSide: { name: '赵老板', phone: '13800000000' } },
  homeVisit: { address: '相山区某小区1号楼' },
}

async function finished(need: NeedCode, number: string) {
  const called = await cloud.ok(booking, 'callNext', { callId: tapId(), need, window: '1号窗' }, 'clerk-test', { now: nine })
  expect(called.number).toBe(number)
  const { recordId } = await cloud.ok(booking, 'finish', { need, number }, 'clerk-test', { now: minutesLater(30, nine) })
  return (await cloud.documents<{ _id: string; kind: string; recipient: string; provider: object }>('service_records')).find(
    ({ _id }) => _id === recordId,
  )
}

test.each([
  ['advice', 'appointment'],
  ['mediation', 'mediation'],
  ['homeVisit', 'homeVisit'],
  ['video', 'appointment'],
] as const)('a booked %s becomes a record of kind %s for who booked it', async (need, kind) => {
  const person = `resident-${need}`
  const booked = await reserved(cloud, person, { need, ...extras[need] })
  const { ticket } = await cloud.ok(booking, 'checkIn', { find: booked.qr }, 'clerk-test', { now: nine })
  expect(await finished(need, ticket.number)).toMatchObject({
    kind,
    recipient: `wx:${person}`,
    provider: { staffId: clerk._id, pointId },
  })
  expect(await cloud.ok(booking, 'read', { id: booked.id }, person)).toMatchObject({ state: 'done', recordId: `${kind}-${booked.id}` })
})

test('a walk-in becomes a record without a recipient, and two walk-ins two records', async () => {
  for (let i = 0; i < 2; i++) {
    const { number } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need: 'advice' }, 'clerk-test', { now: nine })
    expect(await finished('advice', number)).toMatchObject({ kind: 'walkIn', recipient: '' })
  }
  expect((await cloud.documents<{ kind: string }>('service_records')).filter(({ kind }) => kind === 'walkIn')).toHaveLength(2)
})

test('a number that was not called is not finished', async () => {
  const { number } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need: 'advice' }, 'clerk-test', { now: nine })
  for (const asked of [number, 'B999']) {
    expect(await cloud.call(booking, 'finish', { need: 'advice', number: asked }, 'clerk-test', { now: nine })).toMatchObject({
      ok: false,
      error: { code: 'NOT_CALLED' },
    })
  }
})

test('the other side of a mediation, coming first, checks the booking in by name', async () => {
  const booked = await reserved(cloud, 'resident-side', {
    need: 'mediation',
    slot: '0930',
    otherSide: { name: '钱经理', phone: '13900000000' },
  })
  expect(await cloud.ok(booking, 'checkIn', { find: '钱经理' }, 'clerk-test', { now: minutesLater(20, nine) })).toMatchObject({
    bookingId: booked.id,
    late: false,
  })
})

test('the code of another day says which day', async () => {
  const booked = await reserved(cloud, 'resident-early')
  expect(await cloud.call(booking, 'checkIn', { find: booked.code }, 'clerk-test', { now: monday })).toMatchObject({
    ok: false,
    error: { code: 'WRONG_DAY', message: expect.stringContaining('11月24日') },
  })
})

test('when the timer and the clerk meet at the end of the slot, the visitor is absent or here, never both', async () => {
  const bookings = await Promise.all(Array.from({ length: 6 }, (_, i) => reserved(cloud, `resident-late-${i}`)))
  const over = minutesLater(31, nine)
  const arrive = bookings.map(({ qr }, i) =>
    cloud.call(booking, 'checkIn', { find: qr }, 'clerk-test', { now: over, faults: { latencyMs: [0, 12], seed: i } }),
  )
  await Promise.all([...arrive, cloud.tick('booking', over)])
  const hands = await cloud.documents<{ _id: string; faults: { bookingId: string }[]; active: object; count: number }>('visitors')
  for (const [i, { id }] of bookings.entries()) {
    const { state } = await cloud.ok(booking, 'read', { id }, `resident-late-${i}`)
    const faults = hands.flatMap((hand) => hand.faults).filter(({ bookingId }) => bookingId === id)
    const held = hands.filter(({ active }) => JSON.stringify(active).includes(id))
    expect([state, faults.length, held.length]).toEqual(state === 'absent' ? ['absent', 1, 0] : ['checkedIn', 0, 1])
  }
})

test('taking, calling, checking in and finishing all at once: every number once, every call one person, every booking one record', async () => {
  const take = () => cloud.call(booking, 'takeNumber', { id: tapId(), need: 'video' }, 'clerk-test', { now: nine })
  const call = () => cloud.call(booking, 'callNext', { callId: tapId(), need: 'video', window: '1号窗' }, 'clerk-test', { now: nine })
  for (let i = 0; i < 6; i++) await take()
  const called = await Promise.all(Array.from({ length: 6 }, call))
  const finish = called.map((reply) =>
    cloud.call(booking, 'finish', { need: 'video', number: reply.ok ? reply.data.number : '' }, 'clerk-test', {
      now: nine,
      faults: { latencyMs: [0, 4] },
    }),
  )
  const bookings = await Promise.all(Array.from({ length: 4 }, (_, i) => reserved(cloud, `resident-storm-${i}`, { need: 'video' })))
  const arrive = bookings.map(({ qr }) => cloud.call(booking, 'checkIn', { find: qr }, 'clerk-test', { now: nine }))
  const replies = await Promise.all([...finish, ...arrive, ...Array.from({ length: 10 }, take), ...Array.from({ length: 4 }, call)])
  expect(replies.filter((reply) => !reply.ok && reply.error.code !== 'NOBODY_WAITS')).toEqual([])
  const taken = (await cloud.documents<{ need: string; number: string; callId: string | null; state: string }>('tickets')).filter(
    ({ need }) => need === 'video',
  )
  const queue = (await cloud.documents<{ need: string; next: number }>('queues')).find(({ need }) => need === 'video')
  expect(new Set(taken.map(({ number }) => number)).size).toBe(taken.length)
  expect(queue?.next).toBe(taken.length + 1)
  const calls = taken.flatMap(({ callId }) => callId ?? [])
  expect(new Set(calls).size).toBe(calls.length)
  const done = taken.filter(({ state }) => state === 'done').length
  const records = (await cloud.documents<{ subjectId: string }>('service_records')).filter(({ subjectId }) => subjectId.includes(':video:'))
  // One more is done: the booking of an earlier test.
  expect(done).toBe(records.length + 1)
})
