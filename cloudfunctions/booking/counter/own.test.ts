/** Nobody serves themselves, and nobody rates what they had a hand in: every role, in every relation to the service. */
import { booking } from '../../../src/shared/booking/contract'
import { rating } from '../../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, monday, otherClerk, point, pointId, reserved, sheet, tapId, wish } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const need = 'advice' as const
const roles = ['clerk', 'lawyer', 'mediator', 'supervisor', 'admin'] as const
/** A member of each role at the test point, and one of each elsewhere. */
const member = (role: string, at: string) => ({
  _id: `staff-${role}-${at}`,
  name: role,
  title: role,
  roles: [role],
  pointId: at === 'here' ? pointId : 'point-340602',
  boundTo: `wx:${role}-${at}`,
})
const members = roles.flatMap((role) => [member(role, 'here'), member(role, 'elsewhere')])

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk, otherClerk, ...members],
    day_sheets: [sheet('2026-11-24', 40, ['0900', '0930']), sheet('2026-11-24', 0, ['0900'], 'notary')],
  })
})
afterAll(() => cloud.close())

const code = (reply: { ok: boolean; error?: { code: string } }) => (reply.ok ? 'ok' : reply.error?.code)
const call = (as: string) => cloud.call(booking, 'callNext', { callId: tapId(), need, window: '1号窗' }, as, { now: nine })
const finish = (number: string, as: string) => cloud.call(booking, 'finish', { need, number }, as, { now: at(10) })

describe.each(roles)('%s', (role) => {
  test('books and waits for nothing at the own point, whoever it is for; elsewhere like anybody', async () => {
    const here = `${role}-here`
    expect(code(await cloud.call(booking, 'reserve', wish(), here, { now: monday }))).toBe('OWN_POINT')
    const forMother = { visitor: { name: '妈妈' }, forOther: { relation: '女儿', agreed: true as const } }
    expect(code(await cloud.call(booking, 'reserve', wish(forMother), here, { now: monday }))).toBe('OWN_POINT')
    const wait = { need: 'notary' as const, pointId, date: '2026-11-24', visitor: { name: '我' } }
    expect(code(await cloud.call(booking, 'joinWaitlist', wait, here, { now: monday }))).toBe('OWN_POINT')
    expect(code(await cloud.call(booking, 'reserve', wish(), `${role}-elsewhere`, { now: monday }))).toBe('ok')
  })

  test('served as a resident elsewhere rates it; who called it and who ended it, and who works there, do not', async () => {
    // What each of them was given is a record of their own: as if they had moved to this point, or ended it, after they booked.
    const record = (id: string, recipient: string, over: object) => ({
      _id: `appointment-${id}`,
      kind: 'appointment',
      subjectId: id,
      recipient: `wx:${recipient}`,
      about: '当面问律师',
      startedAt: nine,
      finishedAt: at(10),
      ratedAt: null,
      ...over,
    })
    const someone = { staffId: 'staff-someone', pointId }
    const mine = `staff-${role}-elsewhere`
    const cases = [
      ['given', record(`${role}-1`, `${role}-elsewhere`, { provider: someone, hands: ['staff-someone'] }), `${role}-elsewhere`, 'ok'],
      [
        'called',
        record(`${role}-2`, `${role}-elsewhere`, { provider: { ...someone, staffId: mine }, hands: [mine] }),
        `${role}-elsewhere`,
        'OWN_HAND',
      ],
      [
        'ended',
        record(`${role}-3`, `${role}-elsewhere`, { provider: someone, hands: ['staff-someone', mine] }),
        `${role}-elsewhere`,
        'OWN_HAND',
      ],
      ['before', record(`${role}-4`, `${role}-elsewhere`, { provider: { ...someone, staffId: mine } }), `${role}-elsewhere`, 'OWN_HAND'],
      ['own point', record(`${role}-5`, `${role}-here`, { provider: someone, hands: ['staff-someone'] }), `${role}-here`, 'OWN_POINT'],
      [
        'answered',
        { ...record(`${role}-6`, `${role}-here`, { provider: someone, hands: [`staff-${role}-here`] }), kind: 'consultation' },
        `${role}-here`,
        'OWN_HAND',
      ],
      [
        'asked',
        { ...record(`${role}-7`, `${role}-here`, { provider: someone, hands: ['staff-someone'] }), kind: 'consultation' },
        `${role}-here`,
        'ok',
      ],
      ['a stranger', record(`${role}-8`, 'resident-zhang', { provider: someone, hands: [mine] }), `${role}-elsewhere`, 'NOT_FOUND'],
    ] as const
    const mineOnly = await openTestCloud(':memory:', { staff: members, service_records: cases.map(([, stored]) => stored) })
    const got = []
    for (const [relation, { _id }, as] of cases)
      got.push([relation, code(await mineOnly.call(rating, 'rate', { recordId: _id, grade: 5 }, as, { now: at(20) }))])
    await mineOnly.close()
    expect(got).toEqual(cases.map(([relation, , , expected]) => [relation, expected]))
  })
})

test('who booked before they worked here is checked in, marked, called and ended by colleagues, never by themselves', async () => {
  // Booked while the books did not know them as staff of this point: the admin may act on any.
  const booked = await reserved(cloud, 'admin-elsewhere', { slot: '0930', visitor: { name: '周' } }).catch(async () => {
    const { bookings } = await cloud.ok(booking, 'mine', {}, 'admin-elsewhere', { now: monday })
    return bookings.items[0]
  })
  const id = String(booked?.id)
  expect(code(await cloud.call(booking, 'checkIn', { find: String(booked?.qr) }, 'admin-elsewhere', { now: nine }))).toBe('OWN_SERVICE')
  expect(code(await cloud.call(booking, 'markAbsent', { bookingId: id, who: 'provider' }, 'admin-elsewhere', { now: at(40) }))).toBe(
    'OWN_SERVICE',
  )
  expect(code(await cloud.call(booking, 'checkIn', { find: String(booked?.qr) }, 'clerk-test', { now: nine }))).toBe('ok')
})

test('a clerk alone cannot book, check in, call, end and rate', async () => {
  expect(code(await cloud.call(booking, 'reserve', wish(), 'clerk-test', { now: monday }))).toBe('OWN_POINT')
  // Bound to the point only after booking, they still do none of it with what is theirs.
  const { slip, number } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need, name: '我自己' }, 'clerk-test', { now: nine })
  for (;;) {
    const called = await call('clerk-test')
    if (!called.ok) break
    await finish(called.data.number, 'clerk-test')
    if (called.data.number === number) break
  }
  const byCode = { find: { token: String(slip?.token) }, grade: 5 as const }
  expect(code(await cloud.call(rating, 'rateByCode', byCode, 'clerk-test', { now: at(20) }))).toBe('OWN_HAND')
  expect(code(await cloud.call(rating, 'rateByCode', byCode, 'lawyer-here', { now: at(20) }))).toBe('OWN_POINT')
  const records = await cloud.documents<{ _id: string; ratedAt: string | null; hands: string[] }>('service_records')
  expect(records.find(({ _id }) => _id.endsWith(number))).toMatchObject({ ratedAt: null, hands: [clerk._id] })
})

test('the record names who called and who ended it, not who is on the roster', async () => {
  const { number } = await cloud.ok(booking, 'takeNumber', { id: tapId(), need }, 'clerk-test', { now: nine })
  for (;;) {
    const called = await call('lawyer-here')
    expect(called.ok).toBe(true)
    if (!called.ok || called.data.number === number) break
  }
  await finish(number, 'mediator-here')
  const records = await cloud.documents<{ _id: string }>('service_records')
  expect(records.find(({ _id }) => _id.endsWith(number))).toMatchObject({
    provider: { staffId: 'staff-lawyer-here', pointId },
    calledBy: 'staff-lawyer-here',
    endedBy: 'staff-mediator-here',
    hands: ['staff-lawyer-here', 'staff-mediator-here'],
  })
})
