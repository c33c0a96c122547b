/** Who is called and does not come: called again, back into the line, out. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, point, reserved, sheet, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk], day_sheets: [sheet('2026-11-24', 40)] })
})
afterEach(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const need = 'advice' as const
const take = () => cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: nine })
const call = (now = nine) => cloud.ok(booking, 'callNext', { callId: tapId(), need, window: '2号窗' }, 'clerk-test', { now })
const skip = (number: string, now = nine, skipId = tapId()) => cloud.call(booking, 'skip', { skipId, need, number }, 'clerk-test', { now })
const recall = (number: string, now: string, callId = tapId()) =>
  cloud.call(booking, 'recall', { callId, need, number }, 'clerk-test', { now })
const board = async (now: string) => (await cloud.ok(booking, 'board', { pointId: point._id }, null, { now })).called

test('再叫: the wall shows the number again, first and with a new moment; sent twice it is once more', async () => {
  await take()
  await take()
  await call(at(0))
  await call(at(1))
  expect((await board(at(2))).map(({ number }) => number)).toEqual(['B002', 'B001'])
  const tap = tapId()
  expect(await recall('B001', at(2), tap)).toMatchObject({ ok: true, data: { number: 'B001', state: 'called', window: '2号窗' } })
  await recall('B001', at(3), tap)
  expect(await board(at(4))).toMatchObject([
    { number: 'B001', window: '2号窗', at: at(2) },
    { number: 'B002', at: at(1) },
  ])
  const [first] = await cloud.documents<{ events: { code: string }[]; calledAt: string }>('tickets')
  expect(first?.events.map(({ code }) => code)).toEqual(['TAKEN', 'CALLED', 'RECALLED'])
  expect(first?.calledAt).toBe(at(0))
})

test('only what is called is called again or skipped', async () => {
  await take()
  for (const reply of [await recall('B001', nine), await skip('B001'), await recall('B999', nine), await skip('B999')])
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_CALLED' } })
})

test('过号: three others go first; at the third time the number is void; the wall takes it down', async () => {
  for (let i = 0; i < 6; i++) await take()
  const order: string[] = []
  for (let i = 0; i < 8; i++) {
    const { number } = await call()
    order.push(number)
    if (number === 'B001') await skip('B001')
  }
  // The second time only two others are left.
  expect(order).toEqual(['B001', 'B002', 'B003', 'B004', 'B001', 'B005', 'B006', 'B001'])
  const [void1] = await cloud.documents<{ number: string; state: string; skips: number; events: { code: string }[] }>('tickets')
  expect(void1).toMatchObject({ number: 'B001', state: 'absent', skips: 3 })
  expect(void1?.events.at(-1)?.code).toBe('OUT')
  expect((await board(at(1))).map(({ number }) => number)).not.toContain('B001')
})

test('a skip sent twice is one', async () => {
  await take()
  await call()
  const tap = tapId()
  expect(await skip('B001', nine, tap)).toMatchObject({ ok: true, data: { state: 'waiting', skips: 1, window: null } })
  expect(await skip('B001', nine, tap)).toMatchObject({ ok: true, data: { state: 'waiting', skips: 1 } })
})

test('a booked visitor is told that they were called, and waits on; out, the booking is over without a fault, and they can book again', async () => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
  await call()
  expect(await cloud.ok(booking, 'read', { id }, 'resident-a', { now: nine })).toMatchObject({ state: 'called', window: '2号窗' })
  await skip('B001')
  expect(await cloud.ok(booking, 'read', { id }, 'resident-a', { now: nine })).toMatchObject({ state: 'checkedIn', window: null })
  for (let i = 0; i < 2; i++) {
    await call(at(i + 1))
    await skip('B001', at(i + 1))
  }
  expect(await cloud.ok(booking, 'read', { id }, 'resident-a', { now: at(4) })).toMatchObject({
    state: 'done',
    recordId: null,
    rated: null,
  })
  const told = (await cloud.documents<{ title: string; person: string; text: string }>('inbox')).filter(({ title }) => title.includes('号'))
  expect(told.map(({ title }) => title).sort()).toEqual(['刚才叫过您的号', '刚才叫过您的号', '您的号过了'])
  expect(told.find(({ title }) => title === '您的号过了')?.text).toContain('叫了 3 次没见到您')
  const [hand] = await cloud.documents<{ count: number; faults: unknown[] }>('visitors')
  expect(hand).toMatchObject({ count: 0, faults: [] })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a skip that dies after its operation %i leaves number and booking together', async (crashAfterOp) => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
  await call()
  const input = { skipId: tapId(), need, number: 'B001' }
  await cloud.raw('booking', { action: 'skip', input }, 'clerk-test', { now: nine, faults: { crashAfterOp } })
  const [ticket] = await cloud.documents<{ state: string }>('tickets')
  const [stored] = await cloud.documents<{ state: string; _id: string }>('bookings')
  expect([ticket?.state, stored?.state]).toEqual(ticket?.state === 'called' ? ['called', 'called'] : ['waiting', 'checkedIn'])
  expect(await cloud.ok(booking, 'skip', input, 'clerk-test', { now: at(1) })).toMatchObject({ state: 'waiting', skips: 1 })
  expect(await cloud.ok(booking, 'read', { id }, 'resident-a', { now: at(1) })).toMatchObject({ state: 'checkedIn' })
})
