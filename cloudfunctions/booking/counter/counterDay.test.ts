/** The day at the counter: arriving, numbers, calling, finishing, not coming. */
import { account } from '../../../src/shared/account/contract'
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, monday, otherClerk, point, reserved, sheet, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk, otherClerk],
    day_sheets: [sheet('2026-11-24', 40, ['0900', '0930', '1000', '1500']), sheet('2026-11-24', 40, ['0900'], 'homeVisit')],
  })
})
afterEach(() => cloud.close())

/** 9:00 in the morning of Tuesday, and minutes from then. */
const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const checkIn = (find: string, now: string, as = 'clerk-test') => cloud.call(booking, 'checkIn', { find }, as, { now })
const call = (now: string, callId = tapId()) =>
  cloud.call(booking, 'callNext', { callId, need: 'advice', window: '2号窗' }, 'clerk-test', { now })
const takeNumber = (now: string, groups: 'elder'[] = [], id = tapId()) =>
  cloud.ok(booking, 'takeNumber', { id, need: 'advice', groups }, 'clerk-test', { now })
const visitorOf = async (count: number) =>
  (await cloud.documents<{ count: number; faults: unknown[]; pausedUntil: string | null }>('visitors'))[count]

test('by the code, by what the QR holds, by name: each checks in the same booking, once', async () => {
  const booked = await reserved(cloud, 'resident-a', { visitor: { name: '张大妈' } })
  const [byCode, byQr, byName] = [await checkIn(booked.code, nine), await checkIn(booked.qr, nine), await checkIn('张大妈', nine)]
  expect(byCode).toMatchObject({ ok: true, data: { bookingId: booked.id, late: false, ticket: { number: 'B001', source: 'booked' } } })
  expect(byQr).toEqual(byCode)
  expect(byName).toEqual(byCode)
})

test('from thirty minutes before to fifteen minutes after the place is kept; to the second', async () => {
  const codes = await Promise.all(['a', 'b', 'c', 'd'].map(async (name) => (await reserved(cloud, `resident-${name}`)).code))
  expect(await checkIn(String(codes[0]), minutesLater(-30.02, nine))).toMatchObject({ ok: false, error: { code: 'TOO_EARLY_TO_CHECK_IN' } })
  expect(await checkIn(String(codes[1]), at(-30))).toMatchObject({ ok: true, data: { late: false } })
  expect(await checkIn(String(codes[2]), at(15))).toMatchObject({ ok: true, data: { late: false } })
  expect(await checkIn(String(codes[3]), minutesLater(15.02, nine))).toMatchObject({
    ok: true,
    data: { late: true, ticket: { source: 'walkIn' } },
  })
})

test('two of one name are told apart by their codes; a strange code is no booking; another point is sent on', async () => {
  const booked = await reserved(cloud, 'resident-a', { visitor: { name: '李强' } })
  await reserved(cloud, 'resident-b', { visitor: { name: '李强' } })
  expect(await checkIn('李强', nine)).toMatchObject({ ok: false, error: { code: 'SEVERAL_MATCH' } })
  for (const strange of ['000000', `${booked.qr}#`, `#${booked.qr}`])
    expect(await checkIn(strange, nine)).toMatchObject({ ok: false, error: { code: 'CODE_UNKNOWN' } })
  expect(await checkIn(booked.qr, nine, 'clerk-other')).toMatchObject({ ok: false, error: { code: 'NOT_YOUR_POINT' } })
  expect(await checkIn(booked.qr, minutesLater(-1440, nine))).toMatchObject({ ok: false, error: { code: 'WRONG_DAY' } })
})

test('a check-in that is refused writes nothing, not even the day it would have gone into', async () => {
  const booked = await reserved(cloud, 'resident-a')
  const writes = async (find: string, now: string, as = 'clerk-test') => {
    const { headers, body } = await cloud.raw('booking', { action: 'checkIn', input: { find } }, as, { now })
    expect(body).toMatchObject({ ok: false })
    return Number(headers.get('x-local-db-writes'))
  }
  const refused = [
    await writes('000000', nine),
    await writes(booked.qr, nine, 'clerk-other'),
    await writes(booked.qr, minutesLater(-1440, nine)),
    await writes(booked.code, at(-31)),
  ]
  expect(refused).toEqual([0, 0, 0, 0])
  expect([await cloud.documents('queues'), await cloud.documents('tickets')]).toEqual([[], []])
})

test('thirty people taking a number at once get thirty numbers, and the same tap again the same number', async () => {
  const ids = Array.from({ length: 30 }, tapId)
  const numbers = (await Promise.all(ids.map((id) => takeNumber(nine, [], id)))).map(({ number }) => number)
  expect(new Set(numbers).size).toBe(30)
  expect([...numbers].sort().at(-1)).toBe('B030')
  expect((await takeNumber(nine, [], ids[0])).number).toBe(numbers[0])
  expect((await takeNumber(at(300))).number).toBe('B031')
})

test('calls the booked who are due, then priority people, never three of them in a row while others wait', async () => {
  const walkIn = await takeNumber(nine)
  for (let i = 0; i < 3; i++) await takeNumber(nine, ['elder'])
  const booked = await reserved(cloud, 'resident-a', { slot: '0930' })
  await checkIn(booked.code, at(15))
  const order: string[] = []
  for (let i = 0; i < 5; i++) {
    const reply = await call(at(25))
    if (reply.ok) order.push(reply.data.source)
  }
  expect(order).toEqual(['booked', 'priority', 'priority', 'walkIn', 'priority'])
  expect(walkIn.number).toBe('B001')
  expect(await call(at(25))).toMatchObject({ ok: false, error: { code: 'NOBODY_WAITS' } })
})

test('two windows calling at once call two people; the same call again calls the same one', async () => {
  await takeNumber(nine)
  await takeNumber(nine)
  const callId = tapId()
  const replies = await Promise.all([call(nine, callId), call(nine, callId), call(nine)])
  const numbers = replies.map((reply) => (reply.ok ? reply.data.number : ''))
  expect(numbers[0]).toBe(numbers[1])
  expect(numbers[2]).not.toBe(numbers[0])
})

test('a finished service is one service record, offered for rating once, and the hand is free again', async () => {
  const booked = await reserved(cloud, 'resident-a')
  const arrived = await checkIn(booked.code, nine)
  await call(nine)
  const number = arrived.ok ? arrived.data.ticket.number : ''
  const finishIt = () => cloud.call(booking, 'finish', { need: 'advice', number }, 'clerk-test', { now: at(20) })
  const replies = await Promise.all([finishIt(), finishIt(), finishIt()])
  expect(replies.every((reply) => reply.ok && reply.data.recordId === `appointment-${booked.id}`)).toBe(true)
  const records = await cloud.documents<{ subjectId: string }>('service_records')
  expect(records.filter(({ subjectId }) => subjectId === booked.id)).toHaveLength(1)
  const waits = await cloud.ok(account, 'waits', {}, 'resident-a', { now: at(21) })
  expect(waits.items.map(({ id }) => id)).toEqual([`appointment-${booked.id}`])
  expect((await visitorOf(0))?.count).toBe(0)
})

test('who is in already has the same number again, here and until it is done; another point is told nothing of it', async () => {
  const booked = await reserved(cloud, 'resident-a')
  const first = await checkIn(booked.qr, nine)
  expect(await checkIn(booked.qr, at(1), 'clerk-other')).toMatchObject({ ok: false, error: { code: 'NOT_YOUR_POINT' } })
  await call(at(2))
  expect(await checkIn(booked.qr, at(3))).toMatchObject({ ok: true, data: { ticket: { number: first.ok && first.data.ticket.number } } })
  await cloud.ok(booking, 'finish', { need: 'advice', number: 'B001' }, 'clerk-test', { now: at(4) })
  expect(await checkIn(booked.qr, at(5))).toMatchObject({ ok: false, error: { code: 'NOT_ACTIVE' } })
})

test('a death at any operation of finish leaves number, booking and record together, or none', async () => {
  const booked = await reserved(cloud, 'resident-a')
  const arrived = await checkIn(booked.code, nine)
  await call(nine)
  const number = arrived.ok ? arrived.data.ticket.number : ''
  for (let crashAfterOp = 1; crashAfterOp <= 8; crashAfterOp++) {
    await cloud.raw('booking', { action: 'finish', input: { need: 'advice', number } }, 'clerk-test', {
      now: at(20),
      faults: { crashAfterOp },
    })
    const [stored] = await cloud.documents<{ state: string }>('bookings')
    const [ticket] = await cloud.documents<{ state: string }>('tickets')
    const records = await cloud.documents('service_records')
    expect([stored?.state, ticket?.state, records.length]).toEqual(records.length === 0 ? ['called', 'called', 0] : ['done', 'done', 1])
  }
  expect((await cloud.call(booking, 'finish', { need: 'advice', number }, 'clerk-test', { now: at(21) })).ok).toBe(true)
})

test.each([1, 2, 3, 4, 5, 6])(
  'check-in dying after its operation %i: the retry has one number, and the booking says so',
  async (crashAfterOp) => {
    const booked = await reserved(cloud, 'resident-a')
    await cloud.raw('booking', { action: 'checkIn', input: { find: booked.code } }, 'clerk-test', { now: nine, faults: { crashAfterOp } })
    expect(await checkIn(booked.code, nine)).toMatchObject({ ok: true, data: { ticket: { number: 'B001' } } })
    expect(await cloud.ok(booking, 'read', { id: booked.id }, 'resident-a')).toMatchObject({ state: 'checkedIn', ticket: 'B001' })
    expect(await cloud.documents('tickets')).toHaveLength(1)
  },
)

test('not coming is marked after the slot, counted once, and can be contested for seven days', async () => {
  const booked = await reserved(cloud, 'resident-a')
  const mark = (now: string, latencyMs = 0) =>
    cloud.call(booking, 'markAbsent', { bookingId: booked.id, who: 'resident' }, 'clerk-test', { now, faults: { latencyMs } })
  const atOnce = (now: string) => Promise.all([1, 2, 3].map(() => mark(now, 40)))
  const early = { ok: false, error: { code: 'TOO_EARLY_TO_MARK' } }
  const marked = { ok: true, data: { state: 'absent' } }
  // The first three are early, and leave three instances that are awake: the next three meet.
  expect(await atOnce(at(29))).toMatchObject([early, early, early])
  expect(await atOnce(at(30))).toMatchObject([marked, marked, marked])
  expect(await mark(at(31))).toMatchObject(marked)
  expect((await visitorOf(0))?.faults).toHaveLength(1)
  const [stored] = await cloud.documents<{ events: { code: string }[] }>('bookings')
  expect(stored?.events.map(({ code }) => code)).toEqual(['BOOKED', 'ABSENT'])
  const contest = () => cloud.call(booking, 'contest', { id: booked.id, reason: '我那天去了，窗口让我等' }, 'resident-a', { now: at(60) })
  expect(await contest()).toMatchObject({ ok: true, data: { state: 'absent', contested: '我那天去了，窗口让我等' } })
  expect((await visitorOf(0))?.faults).toHaveLength(0)
})

test('a provider who was not there is recorded apart and never counted against the resident', async () => {
  const booked = await reserved(cloud, 'resident-a')
  expect(await cloud.call(booking, 'markAbsent', { bookingId: booked.id, who: 'provider' }, 'clerk-test', { now: at(5) })).toMatchObject({
    ok: true,
    data: { state: 'providerAbsent' },
  })
  expect((await visitorOf(0))?.faults).toHaveLength(0)
  expect((await cloud.documents<{ title: string }>('inbox')).map(({ title }) => title)).toContain('对不起，今天没能接待您')
})

test('who was in already when the provider failed is not called any more', async () => {
  const booked = await reserved(cloud, 'resident-a')
  await checkIn(booked.code, nine)
  await cloud.ok(booking, 'markAbsent', { bookingId: booked.id, who: 'provider' }, 'clerk-test', { now: at(5) })
  expect(await call(at(6))).toMatchObject({ ok: false, error: { code: 'NOBODY_WAITS' } })
})

test('a wrong mark is taken back the same day: the person has a number, and no fault', async () => {
  const booked = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'markAbsent', { bookingId: booked.id, who: 'resident' }, 'clerk-test', { now: at(31) })
  expect(await cloud.ok(booking, 'markAbsent', { bookingId: booked.id, who: 'nobody' }, 'clerk-test', { now: at(40) })).toMatchObject({
    state: 'checkedIn',
  })
  expect((await visitorOf(0))?.faults).toHaveLength(0)
})

test('each no-show is told once; the one that pauses says until when, the ones before do not', async () => {
  for (const [i, slot] of ['0900', '0930', '1000'].entries()) {
    const { id } = await reserved(cloud, 'resident-a', { slot })
    await cloud.ok(booking, 'markAbsent', { bookingId: id, who: 'resident' }, 'clerk-test', { now: at(120 + i) })
  }
  const told = (await cloud.documents<{ person: string; at: string; text: string }>('inbox'))
    .filter(({ person }) => person === 'wx:resident-a')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  expect(told.map(({ text }) => /^网上预约暂停到 12月24日/.test(text))).toEqual([false, false, true])
  expect(told.map(({ text }) => text.startsWith('下次来不了，请提前取消'))).toEqual([true, true, false])
})

test('three no-shows pause booking online for thirty days, but never legal aid, home visits, or whom a window has confirmed', async () => {
  for (const [slot, name] of [
    ['0900', 'a'],
    ['0930', 'b'],
    ['1000', 'c'],
  ] as const) {
    const booked = await reserved(cloud, 'resident-a', { slot, visitor: { name } })
    await cloud.ok(booking, 'markAbsent', { bookingId: booked.id, who: 'resident' }, 'clerk-test', { now: at(120) })
  }
  const again = (over: object) =>
    cloud.call(
      booking,
      'reserve',
      { id: tapId(), need: 'advice', pointId: point._id, date: '2026-11-24', slot: '1500', visitor: { name: 'a' }, ...over },
      'resident-a',
      { now: at(120) },
    )
  expect(await again({})).toMatchObject({ ok: false, error: { code: 'BOOKING_PAUSED', message: expect.stringContaining('现场取号') } })
  const disabled = { visitor: { name: 'a', groups: ['disabled'] } }
  expect(await again(disabled)).toMatchObject({
    ok: false,
    error: { code: 'GROUP_NOT_SEEN', message: expect.stringMatching(/“残疾人”.*窗口.*12348/), offers: [{ step: 'findWindow' }] },
  })
  const [{ _id: past = '' } = {}] = await cloud.documents<{ _id: string }>('bookings')
  const confirm = () =>
    cloud.ok(booking, 'confirmVisitor', { find: `FINGERTIP:${past}`, seen: ['disabled'] }, 'clerk-test', { now: at(119) })
  expect([await confirm(), await confirm()].map(({ bookingId }) => bookingId)).toEqual([past, past])
  const { confirmed } = (await cloud.documents<{ confirmed?: object }>('visitors'))[0] ?? {}
  expect(confirmed).toEqual({ disabled: { by: clerk._id, at: at(119) } })
  const seen = (await cloud.documents<{ _id: string; events: { code: string }[] }>('bookings')).find(({ _id }) => _id === past)
  expect(seen?.events.filter(({ code }) => code === 'VISITOR_CONFIRMED')).toMatchObject([{ by: clerk._id, detail: 'disabled' }])
  expect((await again(disabled)).ok).toBe(true)
  expect((await takeNumber(at(121))).number).toBe('B001')
  expect(
    await cloud.call(
      booking,
      'reserve',
      {
        id: tapId(),
        need: 'homeVisit',
        pointId: point._id,
        date: '2026-11-24',
        slot: '0900',
        visitor: { name: 'a' },
        address: '相山区某小区1号楼',
      },
      'resident-a',
      { now: monday },
    ),
  ).toMatchObject({ ok: true })
})

test('the wall shows numbers and windows, and no name', async () => {
  await takeNumber(nine)
  await takeNumber(nine)
  await call(nine)
  const board = await cloud.ok(booking, 'board', { pointId: point._id }, null, { now: nine })
  expect(board).toMatchObject({ called: [{ number: 'B001', window: '2号窗' }], waiting: [{ need: 'advice', count: 1 }] })
  expect(JSON.stringify(board)).not.toMatch(/"name"/)
})
