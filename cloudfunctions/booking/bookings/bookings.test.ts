/** A booking as its people have it: their list, cancelling and moving, the other side of a mediation. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, monday, point, reserved, sheet, wish } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02']

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: days.flatMap((date) => [sheet(date, 9), sheet(date, 9, ['0900'], 'mediation')]),
  })
})
afterEach(() => cloud.close())

const cancel = (id: string, as: string, now: string) => cloud.ok(booking, 'cancel', { id }, as, { now })
const faultsOf = async () => (await cloud.documents<{ faults: { weight: number }[] }>('visitors')).flatMap(({ faults }) => faults)
/** 7:30 on Tuesday in Huaibei: an hour and a half before nine. */
const late = '2026-11-23T23:30:00.000Z'

test('cancelling early costs nothing, late it counts half, once', async () => {
  const early = await reserved(cloud, 'resident-a')
  await cancel(early.id, 'resident-a', '2026-11-23T23:00:00.000Z')
  expect(await faultsOf()).toEqual([])
  const second = await reserved(cloud, 'resident-b')
  await cancel(second.id, 'resident-b', late)
  await cancel(second.id, 'resident-b', late)
  expect(await faultsOf()).toMatchObject([{ weight: 0.5 }])
})

test('moving is no way round a late cancellation: too late to cancel freely it is not moved, says so and stands; a change of the point moves it', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  const to = { id, date: '2026-11-30', slot: '0930' }
  const move = () => cloud.call(booking, 'reschedule', to, 'resident-a', { now: late })
  const read = () => cloud.ok(booking, 'read', { id }, 'resident-a', { now: late })
  expect(await move()).toMatchObject({ ok: false, error: { code: 'TOO_LATE_TO_MOVE', message: expect.stringContaining('不到 2 小时') } })
  expect(await read()).toMatchObject({ date: '2026-11-24', slot: '0900', actions: ['cancel'] })
  expect((await books(cloud)).wrong).toEqual([])
  await cloud.ok(booking, 'closeDay', { need: 'advice', date: '2026-11-24', reason: '停电' }, 'clerk-test', { now: late })
  expect(await read()).toMatchObject({ actions: ['reschedule', 'cancel'] })
  expect(await move()).toMatchObject({ ok: true, data: { date: '2026-11-30', slot: '0930' } })
  await cancel(id, 'resident-a', late)
  expect(await faultsOf()).toEqual([])
})

test('moved in the very moment in which the other side answers, it is moved', async () => {
  const answers = ['accepted', 'declined'] as const
  for (let i = 0; i < 10; i++) {
    const person = `mover-${i}`
    const made = await reserved(cloud, person, { need: 'mediation', otherSide: side })
    const { id } = made
    await cloud.ok(booking, 'openSide', made.otherSide?.invite ?? { code: '' }, 'resident-b', { now: monday })
    const move = cloud.ok(booking, 'reschedule', { id, date: '2026-11-25', slot: '0900' }, person, {
      now: monday,
      faults: { latencyMs: 40 },
    })
    await new Promise((resolve) => setTimeout(resolve, 25 * i))
    await cloud.call(booking, 'answerSide', { id, answer: answers[i % 2] ?? 'accepted', words: '' }, 'resident-b', { now: monday })
    expect(await move).toMatchObject({ state: 'booked', date: '2026-11-25' })
    expect((await books(cloud)).wrong).toEqual([])
    await cancel(id, person, monday)
  }
})

test('it says beforehand and afterwards what counts, and how much counts already; nobody else’s', async () => {
  const first = await reserved(cloud, 'resident-a')
  expect(await cloud.ok(booking, 'read', { id: first.id }, 'resident-a', { now: late })).toMatchObject({
    lateCounts: 0.5,
    counted: { already: 0, pausedUntil: null },
  })
  expect(await cancel(first.id, 'resident-a', late)).toMatchObject({ state: 'cancelled', lateCounts: 0.5, counted: { already: 0 } })
  const second = await reserved(cloud, 'resident-a', { date: '2026-11-25' })
  const read = await cloud.ok(booking, 'read', { id: second.id }, 'resident-a', { now: late })
  expect(read).toMatchObject({ lateCounts: 0.5, counted: { already: 0.5 } })
  expect(await cancel(second.id, 'resident-a', late)).toMatchObject({ state: 'cancelled', lateCounts: 0 })
  // Lists cost no look into the hand.
  const { bookings } = await cloud.ok(booking, 'mine', {}, 'resident-a', { now: late })
  expect(bookings.items.every(({ counted }) => counted === null)).toBe(true)
})

test('a cancellation that died before it was counted is counted by its retry, once', async () => {
  for (let crashAfterOp = 1; crashAfterOp <= 9; crashAfterOp++) {
    const person = `resident-dies-${crashAfterOp}`
    const { id } = await reserved(cloud, person)
    await cloud.raw('booking', { action: 'cancel', input: { id } }, person, { now: late, faults: { crashAfterOp } })
    await cancel(id, person, late)
    await cancel(id, person, late)
  }
  expect(await faultsOf()).toEqual(Array(9).fill(expect.objectContaining({ weight: 0.5 })))
})

test('the late cancellation that is one too many pauses, and that is told in words of its own, once', async () => {
  const told = async () =>
    (await cloud.documents<{ person: string; title: string; text: string }>('inbox')).filter(({ person }) => person === 'wx:resident-a')
  for (const [i, date] of days.slice(0, 6).entries()) {
    const { id } = await reserved(cloud, 'resident-a', { date })
    expect(await told()).toEqual([])
    const soon = minutesLater(-60, `${date}T01:00:00.000Z`)
    const cancelled = await cancel(id, 'resident-a', soon)
    expect(cancelled).toMatchObject({ counted: { already: i * 0.5, pausedUntil: i < 5 ? null : expect.any(String) } })
    await cancel(id, 'resident-a', soon)
  }
  const [message, ...more] = await told()
  expect(more).toEqual([])
  expect(message?.title).toBe('您的网上预约暂停了')
  expect(message?.text).toMatch(/^临到时间取消也算半次，90 天内满了 3 次，网上预约暂停到 12月31日/)
})

test('who is affected by a change of the point, and who is being hurt, cancels late without a fault; to say that one is old exempts nobody', async () => {
  const moved = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'closeDay', { need: 'advice', date: '2026-11-24', reason: '停电' }, 'clerk-test', { now: monday })
  await cancel(moved.id, 'resident-a', late)
  const hurt = await reserved(cloud, 'resident-b', {
    need: 'mediation',
    visitor: { name: '王奶奶', groups: ['violence'] },
    otherSide: side,
  })
  await cancel(hurt.id, 'resident-b', late)
  expect(await faultsOf()).toEqual([])
  const elder = await reserved(cloud, 'resident-c', { need: 'mediation', visitor: { name: '李奶奶', groups: ['elder'] }, otherSide: side })
  await cancel(elder.id, 'resident-c', late)
  expect(await faultsOf()).toMatchObject([{ bookingId: elder.id, weight: 0.5 }])
})

const side = { name: '赵老板', phone: '13800000000' }

test('what a helper books for elders counts for each elder, and leaves the helper their own', async () => {
  const forOther = { relation: '邻居', agreed: true } as const
  const elder = (name: string) => ({ name, groups: ['elder' as const] })
  const made = [
    await reserved(cloud, 'resident-a', { visitor: elder('王桂兰'), forOther }),
    await reserved(cloud, 'resident-a', { visitor: elder('李秀英'), forOther }),
    await reserved(cloud, 'resident-a'),
  ]
  expect(made.map(({ state }) => state)).toEqual(['booked', 'booked', 'booked'])
  const again = await cloud.call(booking, 'reserve', wish({ visitor: elder('王桂兰'), forOther, date: '2026-11-25' }), 'resident-a', {
    now: monday,
  })
  expect(again).toMatchObject({ ok: false, error: { code: 'ALREADY_BOOKED' } })
  expect((await books(cloud)).wrong).toEqual([])
})

test('moving and cancelling at the same moment leave no place that nobody claims', async () => {
  for (let seed = 0; seed < 12; seed++) {
    const person = `mover-${seed}`
    const { id } = await reserved(cloud, person)
    const options = { now: monday, faults: { latencyMs: [0, 12], seed } }
    await Promise.all([
      cloud.call(booking, 'reschedule', { id, date: '2026-11-25', slot: '0930' }, person, options),
      cloud.call(booking, 'cancel', { id }, person, { ...options, faults: { latencyMs: [0, 12], seed: seed + 100 } }),
      cloud.call(booking, 'reschedule', { id, date: '2026-11-26', slot: '0900' }, person, options),
    ])
    expect((await books(cloud)).wrong).toEqual([])
    await cloud.call(booking, 'cancel', { id }, person, { now: monday })
  }
  const { free, wrong } = await books(cloud)
  expect(wrong).toEqual([])
  for (const [slot, places] of Object.entries(free)) expect({ slot, places }).toEqual({ slot, places: 9 })
})

test('cancelling in any moment of a move gives back both places', async () => {
  for (let i = 0; i < 14; i++) {
    const person = `between-${i}`
    const { id } = await reserved(cloud, person)
    const move = cloud.call(booking, 'reschedule', { id, date: '2026-11-25', slot: '0930' }, person, {
      now: monday,
      faults: { latencyMs: 60 },
    })
    await new Promise((resolve) => setTimeout(resolve, 30 * i))
    await Promise.all([move, cancel(id, person, monday)])
    const { free, wrong } = await books(cloud)
    expect([i, wrong, free['2026-11-24 0900'], free['2026-11-25 0930']]).toEqual([i, [], 9, 9])
  }
})

test('the list comes in pages, the other side’s among one’s own, the latest time first, each once', async () => {
  const expected: string[] = []
  for (const [i, date] of days.entries()) {
    const own = i % 2 === 0
    const { id, otherSide } = await reserved(cloud, own ? 'resident-a' : `first-${i}`, { need: 'mediation', date, otherSide: side })
    if (!own) await cloud.ok(booking, 'openSide', otherSide?.invite ?? { code: '' }, 'resident-a', { now: monday })
    else await cancel(id, 'resident-a', monday)
    expected.unshift(id)
  }
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const page = await cloud.ok(booking, 'mine', { limit: 2, ...(before !== undefined && { before }) }, 'resident-a', { now: monday })
    expect(page.bookings.items.length).toBeLessThanOrEqual(2)
    seen.push(...page.bookings.items.map(({ id }) => id))
    if (page.bookings.next === null) break
    before = page.bookings.next
  }
  expect(seen).toEqual(expected)
  const whole = await cloud.ok(booking, 'mine', {}, 'resident-a', { now: monday })
  expect(whole.bookings).toMatchObject({ next: null, items: expected.map((id) => ({ id })) })
})

test('the buttons are what the server lets through', async () => {
  const { id, actions } = await reserved(cloud, 'resident-a')
  expect(actions).toEqual(['reschedule', 'cancel'])
  const expected = async (now: string) => (await cloud.ok(booking, 'day', { date: '2026-11-24' }, 'clerk-test', { now })).expected[0]
  expect((await expected(monday))?.actions).toEqual([])
  const over = '2026-11-24T01:31:00.000Z'
  expect((await expected(over))?.actions).toEqual(['checkIn', 'markAbsent', 'providerAbsent'])
  await cloud.ok(booking, 'markAbsent', { bookingId: id, who: 'resident' }, 'clerk-test', { now: over })
  expect((await expected(over))?.actions).toEqual(['checkIn', 'providerAbsent', 'takeBack'])
  await cloud.ok(booking, 'contest', { id, reason: '我去了' }, 'resident-a', { now: over })
  expect((await expected(minutesLater(1440, over)))?.actions).toEqual(['uphold', 'providerAbsent', 'takeBack'])
  expect((await cloud.ok(booking, 'read', { id }, 'resident-a', { now: over })).actions).toEqual([])
})

test("a stranger's booking looks missing, and stands", async () => {
  const { id } = await reserved(cloud, 'resident-a')
  for (const unknown of [id, 'b-nowhere'])
    expect(await cloud.call(booking, 'cancel', { id: unknown }, 'resident-b', { now: monday })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  expect((await cloud.ok(booking, 'read', { id }, 'resident-a')).state).toBe('booked')
})

test('a time that begins too soon says how long before, as the table has it', async () => {
  const { id } = await reserved(cloud, 'resident-a', { date: '2026-11-25' })
  await reserved(cloud, 'resident-b', { slot: '0930' }, late)
  const reply = await cloud.call(booking, 'reschedule', { id, date: '2026-11-24', slot: '0930' }, 'resident-a', {
    now: minutesLater(1, late),
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'TOO_SOON', message: expect.stringContaining('不到 2 小时') } })
})
