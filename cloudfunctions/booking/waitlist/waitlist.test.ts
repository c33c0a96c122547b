/** Waiting for a place: told in order, a place is held for who may take it, and goes on when they do not. */
import { account } from '../../../src/shared/account/contract'
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, point, pointId, reserved, sheet, wish } from '../../../tests/cloud/places'
import { visitorKeyOf } from '../hand/visitorKey'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const wednesday = '2026-11-25'
/** The last day that can be booked on the Monday of these tests. */
const lastDay = '2026-12-07'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [
      sheet(wednesday, 1, ['0900']),
      sheet('2026-11-26', 30, ['0900']),
      sheet('2026-11-26', 5, ['0900'], 'notary'),
      sheet('2026-11-26', 5, ['0900'], 'legalAid'),
      ...['2026-11-22', lastDay, '2026-12-08'].map((date) => sheet(date, 0, ['0900'])),
      { ...sheet('2026-11-27', 0, ['0900']), closed: '停电' },
    ],
  })
})
afterEach(() => cloud.close())

const at = minutesLater
const join = (person: string, now: string, date = wednesday) =>
  cloud.ok(booking, 'joinWaitlist', { need: 'advice', pointId, date, visitor: { name: '李师傅' } }, person, { now })
const waitingOf = async (person: string, now: string) => (await cloud.ok(booking, 'mine', {}, person, { now })).waiting[0]
const free = async () => (await books(cloud)).free[`${wednesday} 0900`]
const cancel = (id: string, person: string, now: string) => cloud.ok(booking, 'cancel', { id }, person, { now })
const full = () => reserved(cloud, 'first', { date: wednesday })
interface Entry {
  readonly person: string
  readonly title: string
  readonly text: string
  readonly to: { readonly page: string; readonly params: Readonly<Record<string, string>> }
  readonly unsent: { readonly from: string } | null
}
const toldOf = async (person: string) => (await cloud.documents<Entry>('inbox')).filter((entry) => entry.person === `wx:${person}`)

test('the freed place is held for who joined first, told on the page where it can be taken, and is theirs', async () => {
  const { id } = await full()
  await join('second', at(1))
  await join('third', at(2))
  await cancel(id, 'first', at(5))
  const entry = await waitingOf('second', at(6))
  expect(entry).toMatchObject({ state: 'offered', offer: { slot: '0900', until: at(35) }, actions: ['take', 'leave'] })
  expect(await waitingOf('third', at(6))).toMatchObject({ state: 'waiting', offer: null, actions: ['leave'] })
  expect(await toldOf('second')).toMatchObject([
    {
      title: '有空位了',
      text: '11月25日 周三 上午 9:00 的位子给您留到 11月23日 周一 上午 8:35，点开就能约。',
      to: { page: 'time', params: { need: 'advice', point: pointId, wait: entry?.id, date: wednesday, slot: '0900' } },
    },
  ])
  const stranger = await cloud.call(booking, 'reserve', wish({ date: wednesday }), 'stranger', { now: at(7) })
  expect(stranger).toMatchObject({ ok: false, error: { code: 'SLOT_FULL' } })
  await reserved(cloud, 'second', { date: wednesday }, at(10))
  expect(await waitingOf('second', at(11))).toBeUndefined()
  await cloud.tick('booking', at(60))
  expect((await books(cloud)).wrong).toEqual([])
  expect((await books(cloud)).active).toHaveLength(1)
})

test('a place offered at 23:38 is still there at 8:01: it waits all night, the message comes at eight, and half an hour later it goes on', async () => {
  await cloud.accept('second', 'local-progress')
  const { id } = await full()
  await join('second', at(1))
  await join('third', at(2))
  const night = '2026-11-23T15:38:00.000Z'
  await cancel(id, 'first', night)
  const sent = async () => (await cloud.outbox()).filter((message) => JSON.stringify(message).includes('"touser":"second"')).length
  const waits = async (now: string) => (await cloud.ok(account, 'waits', {}, 'second', { now })).items.map(({ tag, until }) => [tag, until])
  for (const minutes of [1, 31, 240, 480]) {
    const now = at(minutes, night)
    await cloud.tick('booking', now)
    await cloud.tick('account', now)
    expect([now, await sent()]).toEqual([now, 0])
    expect(await waits(now)).toEqual([['有位子了', '2026-11-24T00:30:00.000Z']])
  }
  const morning = '2026-11-24T00:01:00.000Z'
  await cloud.tick('booking', morning)
  await cloud.tick('account', morning)
  expect(await sent()).toBe(1)
  expect(await cloud.call(booking, 'reserve', wish({ date: wednesday }), 'third', { now: morning })).toMatchObject({
    ok: false,
    error: { code: 'SLOT_FULL' },
  })
  await reserved(cloud, 'second', { date: wednesday }, morning)
  expect((await books(cloud)).wrong).toEqual([])
})

test('a freed place is held for nobody who has as many bookings as one may have: the next may take it', async () => {
  const { id } = await full()
  await join('second', at(1))
  await join('third', at(2))
  for (const need of ['notary', 'legalAid'] as const) {
    await reserved(cloud, 'second', { need, date: '2026-11-26' }, at(3))
  }
  await cancel(id, 'first', at(5))
  expect(await waitingOf('second', at(6))).toMatchObject({ state: 'waiting', offer: null })
  expect(await waitingOf('third', at(6))).toMatchObject({ state: 'offered' })
})

test('an offer that runs out goes to the next, and then the place is free', async () => {
  const { id } = await full()
  await join('second', at(1))
  await join('third', at(2))
  await cancel(id, 'first', at(5))
  await cloud.tick('booking', at(35))
  expect((await waitingOf('second', at(35)))?.state).toBe('offered')
  await cloud.tick('booking', at(36))
  expect(await waitingOf('second', at(36))).toBeUndefined()
  expect((await waitingOf('third', at(36)))?.offer?.until).toBe(at(66))
  await cloud.tick('booking', at(67))
  expect(await free()).toBe(1)
  expect((await books(cloud)).wrong).toEqual([])
})

test('who leaves passes the offer on; who has booked elsewhere meanwhile is passed over', async () => {
  const { id } = await full()
  for (const [i, person] of ['second', 'third', 'fourth'].entries()) await join(person, at(1 + i))
  await reserved(cloud, 'third', { date: '2026-11-26' }, at(4))
  await cancel(id, 'first', at(5))
  const offered = await waitingOf('second', at(6))
  const leave = () => cloud.ok(booking, 'leaveWaitlist', { id: String(offered?.id) }, 'second', { now: at(7) })
  expect(await leave()).toMatchObject({ state: 'left', offer: null, actions: ['rejoin'] })
  expect(await leave()).toMatchObject({ state: 'left' })
  expect((await waitingOf('third', at(8)))?.state).toBe('waiting')
  expect((await waitingOf('fourth', at(8)))?.state).toBe('offered')
  expect((await books(cloud)).wrong).toEqual([])
})

test('who left, and joins again, waits behind those who waited meanwhile', async () => {
  const { id } = await full()
  const { id: entry } = await join('second', at(1))
  await join('third', at(2))
  await cloud.ok(booking, 'leaveWaitlist', { id: entry }, 'second', { now: at(3) })
  expect(await waitingOf('second', at(3))).toBeUndefined()
  expect(await join('second', at(4))).toMatchObject({ id: entry, state: 'waiting', offer: null, actions: ['leave'] })
  // Joining once more does not send one back to the end.
  await join('fourth', at(5))
  await join('second', at(6))
  await cancel(id, 'first', at(7))
  expect((await waitingOf('third', at(8)))?.state).toBe('offered')
  expect((await waitingOf('second', at(8)))?.state).toBe('waiting')
  await cloud.tick('booking', at(38))
  expect((await waitingOf('second', at(38)))?.state).toBe('offered')
  expect((await waitingOf('fourth', at(38)))?.state).toBe('waiting')
})

test('a place that is held for somebody is no fault of the books', async () => {
  const { id } = await full()
  await join('second', at(1))
  await cancel(id, 'first', at(5))
  const audit = async () => (await cloud.ok(booking, 'audit', {}, 'supervisor-zhao', { now: at(8) })).drift
  expect((await waitingOf('second', at(8)))?.state).toBe('offered')
  expect(await audit()).toEqual([])
})

test('twenty people in front who cannot take it keep nobody behind them from it', async () => {
  const { id } = await full()
  const front = Array.from({ length: 21 }, (_, i) => `front-${i}`)
  await Promise.all(front.map((person) => join(person, at(1))))
  for (const person of front) await reserved(cloud, person, { date: '2026-11-26' }, at(2))
  await join('last', at(3))
  await cancel(id, 'first', at(5))
  expect((await waitingOf('last', at(6)))?.state).toBe('offered')
})

test('a place that is freed at night is held until the morning, and nobody is woken', async () => {
  const { id } = await full()
  await join('second', at(1))
  // 23:38 in Huaibei, and half an hour after eight in the morning.
  const night = '2026-11-23T15:38:00.000Z'
  await cancel(id, 'first', night)
  expect((await waitingOf('second', night))?.offer?.until).toBe('2026-11-24T00:30:00.000Z')
  const [told] = await toldOf('second')
  expect(told?.unsent?.from).toBe('2026-11-24T00:00:00.000Z')
  await cloud.tick('booking', '2026-11-24T00:01:00.000Z')
  expect((await waitingOf('second', '2026-11-24T00:01:00.000Z'))?.state).toBe('offered')
})

test('a place that could not be booked any more is not held for anybody', async () => {
  const { id } = await full()
  await join('second', at(1))
  // 7:01 of the very day: less than two hours before nine.
  const late = '2026-11-24T23:01:00.000Z'
  await cancel(id, 'first', late)
  await cloud.tick('booking', minutesLater(1, late))
  expect((await waitingOf('second', late))?.state).toBe('waiting')
  expect(await free()).toBe(1)
})

test('a place that became free by another way is offered by the job, as many as there are, and then nothing is looked at again', async () => {
  await full()
  await join('second', at(1))
  await join('third', at(2))
  const hours = [{ from: 540, to: 570 }]
  const weekly = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: [], 7: [] }
  await cloud.ok(booking, 'publishRoster', { need: 'advice', windows: 3, seats: 1, heldShare: 0, weekly }, 'clerk-test', { now: at(5) })
  await cloud.tick('booking', at(6))
  expect([(await waitingOf('second', at(6)))?.state, (await waitingOf('third', at(6)))?.state]).toEqual(['offered', 'offered'])
  expect((await books(cloud)).wrong).toEqual([])
  await cloud.tick('booking', at(8))
  const marked = (await cloud.documents<{ pointId: string; freedAt?: string }>('day_sheets')).filter((doc) => doc.freedAt !== undefined)
  expect(marked).toEqual([])
})

test('a sheet with freed places is looked at until everybody who had read it full has joined, a minute later, and no longer', async () => {
  const { id } = await full()
  await cancel(id, 'first', at(5))
  const mark = async () =>
    (await cloud.documents<{ _id: string; freedAt?: string }>('day_sheets')).find(({ freedAt }) => freedAt !== undefined)
  await cloud.tick('booking', at(6))
  expect((await mark())?.freedAt).toBe(at(5))
  await cloud.tick('booking', at(7))
  expect(await mark()).toBeUndefined()
})

test('one waits for a day that can be booked: published, open, not over, not too far ahead', async () => {
  const tryTo = (date: string) =>
    cloud.call(booking, 'joinWaitlist', { need: 'advice', pointId, date, visitor: { name: '李师傅' } }, 'second', { now: at(1) })
  expect(await tryTo(lastDay)).toMatchObject({ ok: true, data: { state: 'waiting' } })
  for (const date of ['2026-11-22', '2026-11-27', '2026-11-30', '2026-12-08'])
    expect(await tryTo(date)).toMatchObject({ ok: false, error: { code: 'SLOT_GONE' } })
})

test("a stranger's waiting looks missing, and goes on", async () => {
  await full()
  const { id } = await join('second', at(1))
  for (const unknown of [id, 'w-nowhere'])
    expect(await cloud.call(booking, 'leaveWaitlist', { id: unknown }, 'stranger', { now: at(2) })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  expect((await waitingOf('second', at(3)))?.state).toBe('waiting')
})

test('whose booking online is paused does not wait either; to say that one is old helps once a window has seen it', async () => {
  const pausedUntil = at(1_440)
  const visitor = { active: {}, count: 0, faults: [], pausedUntil, touchedAt: at(0) }
  const confirmed = { elder: { by: clerk._id, at: at(0) } }
  const paused = await openTestCloud(':memory:', {
    service_points: [point],
    day_sheets: [sheet(wednesday, 0, ['0900'])],
    visitors: [
      { _id: visitorKeyOf('wx:second', null), ...visitor },
      { _id: visitorKeyOf('wx:seen', null), ...visitor, confirmed },
    ],
  })
  try {
    const tryTo = (now: string, groups: 'elder'[] = [], as = 'second') =>
      paused.call(booking, 'joinWaitlist', { need: 'advice', pointId, date: wednesday, visitor: { name: '李师傅', groups } }, as, { now })
    expect(await tryTo(at(1_439))).toMatchObject({ ok: false, error: { code: 'BOOKING_PAUSED' } })
    expect((await tryTo(pausedUntil)).ok).toBe(true)
    expect(await tryTo(at(1_439), ['elder'])).toMatchObject({
      ok: false,
      error: { code: 'GROUP_NOT_SEEN', message: expect.stringMatching(/“老人”.*窗口.*12348/), offers: [{ step: 'findWindow' }] },
    })
    expect((await tryTo(at(1_439), [], 'seen')).ok).toBe(true)
  } finally {
    await paused.close()
  }
})

const operations = Array.from({ length: 9 }, (_, i) => i + 1)

test('leaving an offer, dying anywhere: the place is free in the end, by the job', async () => {
  for (const crashAfterOp of operations) {
    const now = minutesLater(60 * crashAfterOp)
    const { id } = await reserved(cloud, `holder-${crashAfterOp}`, { date: wednesday }, now)
    const entry = await join(`waiter-${crashAfterOp}`, at(1, now))
    await cancel(id, `holder-${crashAfterOp}`, at(2, now))
    await cloud.tick('booking', at(4, now))
    const event = { action: 'leaveWaitlist', input: { id: entry.id } }
    await cloud.raw('booking', event, `waiter-${crashAfterOp}`, { now: at(5, now), faults: { crashAfterOp } })
    await cloud.tick('booking', at(7, now))
    expect((await books(cloud)).wrong).toEqual([])
    // Who had not left yet keeps the offer for its time, and no longer.
    await cloud.tick('booking', at(40, now))
    await cloud.tick('booking', at(42, now))
    expect([await free(), (await books(cloud)).wrong]).toEqual([1, []])
  }
})

test('a day that is closed tells everybody who waits, where to choose another, and ends their waiting', async () => {
  await full()
  for (const person of ['second', 'third']) await join(person, at(1))
  await cloud.ok(booking, 'closeDay', { need: 'advice', date: wednesday, reason: '停电' }, 'clerk-test', { now: at(2) })
  for (const person of ['second', 'third']) {
    expect(await waitingOf(person, at(3))).toBeUndefined()
    expect(await toldOf(person)).toMatchObject([
      {
        text: expect.stringContaining('您排队的 11月25日 周三 不开放了'),
        to: { page: 'time', params: { need: 'advice', point: pointId } },
      },
    ])
  }
})
