/** What the minute's timer does: no-shows, reminders, the nightly check. Each run twice is once. */
import { booking } from '../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { books, clerk, minutesLater, monday, point, reserved, sheet, tapId } from '../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [
      sheet('2026-11-24', 40, ['0900', '0930', '1000', '1500']),
      sheet('2026-11-24', 40, ['0900'], 'legalAid'),
      sheet('2026-11-25', 40, ['0900']),
      sheet('2026-11-25', 40, ['0900'], 'mediation'),
    ],
  })
})
afterEach(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const stateOf = async (id: string, as: string) => (await cloud.ok(booking, 'read', { id }, as)).state
const inbox = async (title: string) =>
  (await cloud.documents<{ title: string; text: string; person: string }>('inbox')).filter((message) => message.title === title)
const handOf = async () => (await cloud.documents<{ count: number; faults: unknown[]; pausedUntil: string | null }>('visitors'))[0]

test('who has not come when the slot ends is absent, once, and not a second before', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(30))
  expect(await stateOf(id, 'resident-a')).toBe('booked')
  await cloud.tick('booking', at(31))
  await cloud.tick('booking', at(32))
  expect(await stateOf(id, 'resident-a')).toBe('absent')
  expect(await handOf()).toMatchObject({ count: 0, faults: [{ bookingId: id, weight: 1 }] })
  expect(await inbox('您约的时间没有来')).toHaveLength(1)
  expect((await books(cloud)).wrong).toEqual([])
})

test('who comes after that, but the same half-day, gets a walk-in number and the mark is taken back', async () => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(31))
  const reply = await cloud.call(booking, 'checkIn', { find: code }, 'clerk-test', { now: at(100) })
  expect(reply).toMatchObject({ ok: true, data: { late: true, ticket: { source: 'walkIn' } } })
  expect(await stateOf(id, 'resident-a')).toBe('checkedIn')
  expect(await handOf()).toMatchObject({ count: 1, faults: [] })
  expect((await books(cloud)).wrong).toEqual([])
})

test('who comes in the afternoon for the morning is told to take a number, and the mark stays', async () => {
  const { code } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(31))
  expect(await cloud.call(booking, 'checkIn', { find: code }, 'clerk-test', { now: at(300) })).toMatchObject({
    ok: false,
    error: { code: 'TOO_LATE_TO_CHECK_IN' },
  })
})

test('who is being hurt, and needs that are never paused, are never counted', async () => {
  const elder = await reserved(cloud, 'resident-a', { visitor: { name: '王奶奶', groups: ['violence'] } })
  const aid = await reserved(cloud, 'resident-a', { need: 'legalAid' })
  await cloud.tick('booking', at(40))
  expect([await stateOf(elder.id, 'resident-a'), await stateOf(aid.id, 'resident-a')]).toEqual(['absent', 'absent'])
  expect((await handOf())?.faults).toEqual([])
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'the timer dying at its operation %i marks whole or not at all, and the next run marks',
  async (crashAfterOp) => {
    const { id } = await reserved(cloud, 'resident-a')
    const mark = { action: 'markAbsent', input: { bookingId: id, who: 'resident' } }
    await cloud.raw('booking', mark, 'clerk-test', { now: at(31), faults: { crashAfterOp } })
    const absent = (await stateOf(id, 'resident-a')) === 'absent'
    expect(await handOf()).toMatchObject({ count: absent ? 0 : 1, faults: absent ? [expect.anything()] : [] })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await cloud.tick('booking', at(32))
    expect(await handOf()).toMatchObject({ count: 0, faults: [expect.anything()] })
    expect(await inbox('您约的时间没有来')).toHaveLength(1)
  },
)

test('a contested mark stops counting until staff decide; decided against, it counts and cannot be contested again', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(31))
  const contest = () => cloud.call(booking, 'contest', { id, reason: '我那天去了' }, 'resident-a', { now: at(60) })
  const expected = async () =>
    (await cloud.ok(booking, 'day', { date: '2026-11-24' }, 'clerk-test', { now: at(60) })).expected[0]?.contested
  await contest()
  expect(await expected()).toBe('我那天去了')
  expect((await handOf())?.faults).toEqual([])
  const nextDay = at(1500)
  await cloud.ok(booking, 'markAbsent', { bookingId: id, who: 'resident' }, 'clerk-test', { now: nextDay })
  expect((await handOf())?.faults).toHaveLength(1)
  await contest()
  expect((await handOf())?.faults).toHaveLength(1)
  expect(await expected()).toBeNull()
})

test('a contested mark found wrong on a later day is taken back for good', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(31))
  await cloud.ok(booking, 'contest', { id, reason: '我那天去了' }, 'resident-a', { now: at(60) })
  expect(await cloud.ok(booking, 'markAbsent', { bookingId: id, who: 'nobody' }, 'clerk-test', { now: at(1500) })).toMatchObject({
    state: 'done',
  })
  await cloud.tick('booking', at(1501))
  expect(await handOf()).toMatchObject({ count: 0, faults: [], pausedUntil: null })
})

test('seven days after the mark it can still be contested, a second later not', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', at(31))
  const week = at(31 + 7 * 1440)
  const contest = (now: string) => cloud.call(booking, 'contest', { id, reason: '我那天去了' }, 'resident-a', { now })
  expect(await contest(minutesLater(1 / 60, week))).toMatchObject({ ok: false, error: { code: 'CONTEST_TOO_LATE' } })
  expect((await contest(week)).ok).toBe(true)
})

test('who checked in and was never finished is out of hand the next day', async () => {
  const { id, code } = await reserved(cloud, 'resident-a')
  await cloud.ok(booking, 'checkIn', { find: code }, 'clerk-test', { now: nine })
  await cloud.tick('booking', at(600))
  expect(await stateOf(id, 'resident-a')).toBe('checkedIn')
  await cloud.tick('booking', '2026-11-24T16:01:00.000Z')
  expect(await stateOf(id, 'resident-a')).toBe('done')
  expect((await books(cloud)).wrong).toEqual([])
})

test('reminds the evening before and two hours before, once each, in neutral words', async () => {
  await reserved(cloud, 'resident-a')
  await cloud.tick('booking', '2026-11-23T09:59:00.000Z')
  expect(await inbox('安排提醒')).toEqual([])
  for (const now of ['2026-11-23T10:00:00.000Z', '2026-11-23T10:01:00.000Z', at(-121), at(-120), at(-119)]) await cloud.tick('booking', now)
  const told = await inbox('安排提醒')
  expect(told.map(({ text }) => text).sort()).toEqual(['您 11月24日 周二 上午有一个安排', '您今天上午 9:00 有一个安排'])
  expect(told.every(({ person }) => person === 'wx:resident-a')).toBe(true)
})

test('sends a subscription message to who accepted one, once', async () => {
  await reserved(cloud, 'resident-a')
  await cloud.accept('resident-a', 'local-progress')
  for (const minute of ['00', '01', '02']) await cloud.tick('booking', `2026-11-23T10:${minute}:00.000Z`)
  const sent = JSON.stringify(await cloud.outbox())
  expect(sent.split('安排提醒').length - 1).toBe(1)
  expect(sent).toContain('您 11月24日 周二 上午有一个安排')
})

test('a moved booking is reminded of anew', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  await cloud.tick('booking', '2026-11-23T10:00:00.000Z')
  await cloud.ok(booking, 'reschedule', { id, date: '2026-11-25', slot: '0900' }, 'resident-a', { now: '2026-11-23T11:00:00.000Z' })
  await cloud.tick('booking', '2026-11-24T10:00:00.000Z')
  expect(await inbox('安排提醒')).toHaveLength(2)
})

test('checks the books once a night, and a day in use has no drift', async () => {
  const booked = await reserved(cloud, 'resident-a')
  await reserved(cloud, 'resident-b', { slot: '0930' })
  await cloud.ok(booking, 'cancel', { id: booked.id }, 'resident-a', { now: monday })
  await cloud.ok(booking, 'takeNumber', { id: tapId(), need: 'advice' }, 'clerk-test', { now: nine })
  const night = '2026-11-23T19:00:00.000Z'
  await cloud.tick('booking', minutesLater(-1, night))
  expect(await cloud.documents('booking_audits')).toEqual([])
  await cloud.tick('booking', night)
  await cloud.tick('booking', minutesLater(1, night))
  const [report, ...others] = await cloud.documents<{ drift: unknown[]; sheets: number }>('booking_audits')
  expect(others).toEqual([])
  expect(report).toMatchObject({ _id: 'audit-2026-11-24', drift: [], bookings: 1 })
  expect(report?.sheets).toBeGreaterThan(3)
})

test('who books, or moves, for tomorrow after six has no reminder that evening, even when the reminders come late', async () => {
  const early = await reserved(cloud, 'resident-a', {}, '2026-11-23T09:59:00.000Z')
  await reserved(cloud, 'resident-b', {}, '2026-11-23T10:00:00.000Z')
  await cloud.ok(booking, 'reschedule', { id: early.id, date: '2026-11-24', slot: '0930' }, 'resident-a', {
    now: '2026-11-23T10:30:00.000Z',
  })
  for (const now of ['2026-11-23T10:31:00.000Z', '2026-11-23T10:32:00.000Z']) await cloud.tick('booking', now)
  expect(await inbox('安排提醒')).toEqual([])
  for (const minutes of [-120, -119, -91, -90, -89]) await cloud.tick('booking', at(minutes))
  expect((await inbox('安排提醒')).map(({ person }) => person).sort()).toEqual(['wx:resident-a', 'wx:resident-b'])
})

test('the other side of a mediation is reminded as well', async () => {
  const { otherSide } = await reserved(cloud, 'resident-a', {
    need: 'mediation',
    date: '2026-11-25',
    otherSide: { name: '赵老板', phone: '13800000000' },
  })
  await cloud.ok(booking, 'openSide', otherSide?.invite ?? { code: '' }, 'resident-b', { now: monday })
  await cloud.tick('booking', '2026-11-24T10:00:00.000Z')
  expect((await inbox('安排提醒')).map(({ person }) => person).sort()).toEqual(['wx:resident-a', 'wx:resident-b'])
})

test('a reminder that runs late finds everybody whose time has not begun', async () => {
  await reserved(cloud, 'resident-a')
  await reserved(cloud, 'resident-b', { slot: '1000' })
  await cloud.tick('booking', at(-180))
  await cloud.tick('booking', at(10))
  expect((await inbox('安排提醒')).map(({ person }) => person)).toEqual(['wx:resident-b'])
})

test('who oversees sees what each job came to, and how late it is', async () => {
  await cloud.tick('booking', at(0))
  const { jobs } = await cloud.ok(booking, 'audit', {}, 'supervisor-zhao', { now: at(3) })
  expect(jobs.map(({ name }) => name)).toEqual(expect.arrayContaining(['reconcile', 'remindOfSoon', 'auditNightly']))
  expect(jobs.find(({ name }) => name === 'auditNightly')).toMatchObject({ lastRunAt: at(0), did: 1, lateMinutes: 0, failure: null })
})
