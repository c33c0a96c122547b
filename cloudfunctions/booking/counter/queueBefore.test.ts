/** A day that the version before began: its numbers lie inside the queue. And a queue that stays small, however many come. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, point, sheet, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const need = 'advice' as const
const queueId = `${point._id}:advice:2026-11-24`
const inside = (number: string, state: string) => ({
  origin: `walkIn-${number}`,
  number,
  need,
  state,
  source: 'walkIn',
  bookingId: null,
  slot: null,
  name: '',
  window: state === 'waiting' ? null : '1号窗',
  takenAt: nine,
  calledAt: state === 'waiting' ? null : nine,
  person: null,
  recordId: state === 'done' ? 'walkIn-x' : null,
  callId: state === 'waiting' ? null : `call-${number}`,
})
const before = {
  _id: queueId,
  pointId: point._id,
  need,
  date: '2026-11-24',
  rev: 9,
  next: 5,
  prioritiesInARow: 0,
  tickets: [inside('B001', 'done'), inside('B002', 'called'), inside('B003', 'waiting'), inside('B004', 'waiting')],
}

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    queues: [before],
    day_sheets: [sheet('2026-11-24', 40)],
  })
})
afterEach(() => cloud.close())

const lines = async () =>
  (await cloud.ok(booking, 'day', {}, 'clerk-test', { now: at(1) })).tickets.map(({ number, state, actions }) => [number, state, actions])
const call = (callId = tapId()) => cloud.ok(booking, 'callNext', { callId, need, window: '1号窗' }, 'clerk-test', { now: at(2) })

test('is shown as it stands, at the counter and on the wall, without being written', async () => {
  expect(await lines()).toEqual([
    ['B001', 'done', []],
    ['B002', 'called', ['recall', 'skip', 'finish']],
    ['B003', 'waiting', ['call']],
    ['B004', 'waiting', []],
  ])
  expect(await cloud.ok(booking, 'board', { pointId: point._id }, null, { now: at(1) })).toMatchObject({
    called: [{ number: 'B001' }, { number: 'B002' }],
    waiting: [{ need, count: 2 }],
  })
  expect(await cloud.documents('tickets')).toEqual([])
})

test('goes on: the next number, the next call, the end of who was called', async () => {
  expect((await cloud.ok(booking, 'finish', { need, number: 'B002' }, 'clerk-test', { now: at(1) })).recordId).toBe(
    `walkIn-${queueId}:B002`,
  )
  expect((await call()).number).toBe('B003')
  expect((await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: at(3) })).number).toBe('B005')
  // A call of before, sent again, calls nobody new.
  expect((await call('call-B002')).number).toBe('B002')
  expect((await lines()).map(([number, state]) => [number, state])).toEqual([
    ['B001', 'done'],
    ['B002', 'done'],
    ['B003', 'called'],
    ['B004', 'waiting'],
    ['B005', 'waiting'],
  ])
  expect(await cloud.documents<{ tickets: unknown[] }>('queues')).toMatchObject([{ tickets: [] }])
})

test('moved twice at once, each number is there once', async () => {
  await Promise.all([call(), call(), cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: at(2) })])
  expect((await lines()).map(([number, state]) => [number, state])).toEqual([
    ['B001', 'done'],
    ['B002', 'called'],
    ['B003', 'called'],
    ['B004', 'called'],
    ['B005', 'waiting'],
  ])
})

test('the queue and what the counter reads do not grow with the day', async () => {
  await call()
  const serve = async () => {
    const { number } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: at(3) })
    await call()
    await cloud.ok(booking, 'finish', { need, number }, 'clerk-test', { now: at(4) })
  }
  await call()
  const size = async () => JSON.stringify(await cloud.documents('queues')).length
  const day = async () => (await cloud.ok(booking, 'day', {}, 'clerk-test', { now: at(5) })).tickets.length
  await serve()
  const small = await size()
  for (let i = 0; i < 30; i++) await serve()
  // Digits grow, nothing else.
  expect(await size()).toBeLessThan(small + 8)
  expect(await day()).toBe(23)
})
