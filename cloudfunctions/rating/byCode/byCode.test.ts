/** A walk-in's paper: whoever holds it rates the service, once; nobody guesses it, and nobody who works there uses it. */
import { booking } from '../../../src/shared/booking/contract'
import { rating } from '../../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater, otherClerk, point, pointId, tapId } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk, otherClerk] })
})
afterEach(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const at = (minutes: number) => minutesLater(minutes, nine)
const day = 24 * 60
const need = 'advice' as const

async function taken(id = tapId()) {
  const given = await cloud.ok(booking, 'takeNumber', { id, need }, 'clerk-test', { now: nine })
  const { code = '', token = '' } = given.slip ?? {}
  return { ...given, byDigits: { pointId, date: '2026-11-24', code }, byQr: { token } }
}
async function served(number: string) {
  for (;;) {
    const called = await cloud.ok(booking, 'callNext', { callId: tapId(), need, window: '1号窗' }, 'clerk-test', { now: at(1) })
    await cloud.ok(booking, 'finish', { need, number: called.number }, 'clerk-test', { now: at(10) })
    if (called.number === number) return
  }
}
const find = (wanted: object, as: string | null, now = at(20)) =>
  cloud.call(rating, 'findByCode', { find: wanted as { token: string } }, as, { now })
const rate = (wanted: object, as: string | null, grade: 1 | 5 = 5, now = at(20)) =>
  cloud.call(rating, 'rateByCode', { find: wanted as { token: string }, grade }, as, { now })
const refused = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) })
const wrongOf = ({ code, ...rest }: { code: string }) => ({ ...rest, code: code === '100000' ? '100001' : '100000' })

test('nobody without an account: by the digits as by the QR code it is rated exactly once, for this record alone', async () => {
  const [one, two] = [await taken(), await taken()]
  await served(two.number)
  expect(await find(one.byDigits, null)).toMatchObject({
    ok: true,
    data: { pointName: '测试服务点', number: 'B001', about: '当面问律师，2026年11月24日 周二', rated: false, mayRate: true },
  })
  expect(await rate(one.byDigits, null, 1)).toMatchObject({ ok: true, data: { rating: { grade: 1 }, mayRate: false } })
  expect(await rate(one.byDigits, null, 1)).toMatchObject({ ok: true, data: { rating: { grade: 1 } } })
  expect(await rate(one.byQr, null, 5)).toEqual(refused('ALREADY_RATED'))
  expect(await rate(one.byQr, 'resident-li', 1)).toEqual(refused('ALREADY_RATED'))
  expect(await find(one.byQr, null)).toMatchObject({ ok: true, data: { rated: true, mayRate: false } })
  expect(await rate(two.byQr, 'resident-li', 5)).toMatchObject({ ok: true, data: { rating: { grade: 5 } } })
  const ratings = await cloud.documents<{ _id: string; channel: number; byCode: boolean; rater: string }>('ratings')
  expect(ratings.map(({ _id, channel, byCode, rater }) => [_id.slice(-4), channel, byCode, rater.slice(0, 5)])).toEqual([
    ['B001', 1, true, 'code:'],
    ['B002', 3, true, 'wx:re'],
  ])
  const records = await cloud.documents<{ ratedAt: string | null }>('service_records')
  expect(records.every(({ ratedAt }) => ratedAt !== null)).toBe(true)
})

test('many who hold one paper at once are one rating', async () => {
  const { number, byQr } = await taken()
  await served(number)
  const replies = await Promise.all([null, 'resident-a', 'resident-b', 'web:1', null].map((as, i) => rate(byQr, as, i % 2 === 0 ? 5 : 1)))
  expect(await cloud.documents('ratings')).toHaveLength(1)
  for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe('ALREADY_RATED')
})

test('before the service has ended it says so; thirty days after it is shut, and then it looks like any wrong code', async () => {
  const { number, byQr, byDigits } = await taken()
  for (const wanted of [byQr, byDigits])
    expect(await rate(wanted, null)).toMatchObject({
      ok: false,
      error: { code: 'NOT_ENDED', message: expect.stringContaining('还没有办完') },
    })
  await served(number)
  expect(await rate(byQr, null, 5, at(10 + 30 * day + 1))).toEqual(refused('RATING_SHUT'))
  expect(await find(byQr, null, at(10 + 30 * day + 1))).toMatchObject({ ok: true, data: { mayRate: false } })
  expect(await rate(byQr, null, 5, at(33 * day))).toEqual(refused('CODE_UNKNOWN'))
  expect(await rate(byQr, null, 5, at(10 + 30 * day))).toMatchObject({ ok: true })
})

test('a wrong code, another point, another day, an invented QR code: all look the same', async () => {
  const { number, byDigits } = await taken()
  await served(number)
  const unknown = [
    wrongOf(byDigits),
    { ...byDigits, pointId: 'point-340600' },
    { ...byDigits, date: '2026-11-23' },
    { ...byDigits, pointId: 'point-nowhere' },
    { token: 'AAAAAAAAAAAAAAAAAAAAAA' },
  ]
  const said = await Promise.all(unknown.map((wanted) => find(wanted, null)))
  expect(new Set(said.map((reply) => (reply.ok ? 'found' : `${reply.error.code} ${reply.error.message}`))).size).toBe(1)
  expect(said[0]).toEqual(refused('CODE_UNKNOWN'))
})

test('who works at the point cannot use it, by digits or QR code, before or after the end; a clerk of another point can, as anybody', async () => {
  const { number, byDigits, byQr } = await taken()
  for (const wanted of [byDigits, byQr]) expect(await rate(wanted, 'clerk-test')).toEqual(refused('OWN_POINT'))
  await served(number)
  for (const wanted of [byDigits, byQr]) expect(await find(wanted, 'clerk-test')).toMatchObject({ ok: false })
  expect(await rate(byQr, 'clerk-test')).toEqual(refused('OWN_HAND'))
  expect(await cloud.documents('ratings')).toEqual([])
  expect(await rate(byQr, 'clerk-other')).toMatchObject({ ok: true })
})

test('guessing ends after ten tries of one account, and forty at a point; the QR code still works, and the next day begins anew', async () => {
  const { number, byDigits, byQr } = await taken()
  await served(number)
  const guess = (as: string | null, now = at(20)) => find(wrongOf(byDigits), as, now)
  const many = await Promise.all(Array.from({ length: 14 }, () => guess('resident-guess')))
  const codes = many.map((reply) => (reply.ok ? '' : reply.error.code))
  expect(codes.filter((code) => code === 'CODE_UNKNOWN')).toHaveLength(10)
  expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4)
  // The right one does not help any more either: who guesses learns nothing.
  expect(await find(byDigits, 'resident-guess')).toEqual(refused('TOO_MANY_TRIES'))
  expect(await find(byDigits, 'resident-other')).toMatchObject({ ok: true })

  const crowd = await Promise.all(Array.from({ length: 40 }, () => guess(null)))
  expect(crowd.filter((reply) => !reply.ok && reply.error.code === 'CODE_UNKNOWN')).toHaveLength(30)
  expect(await find(byDigits, 'resident-other')).toEqual(refused('TOO_MANY_TRIES'))
  expect(await find(byQr, 'resident-guess')).toMatchObject({ ok: true })
  expect(await find(byDigits, 'resident-guess', at(day))).toMatchObject({ ok: true })
})

test('right codes are not counted as tries', async () => {
  const { number, byDigits } = await taken()
  await served(number)
  for (let i = 0; i < 12; i++) expect(await find(byDigits, 'resident-a')).toMatchObject({ ok: true })
})

test('one account rates five papers a day and no more; without an account nobody is stopped', async () => {
  const papers = []
  for (let i = 0; i < 7; i++) papers.push(await taken())
  await served('B007')
  const [first, , , , , sixth, seventh] = papers
  for (const { byQr } of papers.slice(0, 5)) expect(await rate(byQr, 'resident-busy')).toMatchObject({ ok: true })
  expect(await rate(sixth?.byQr ?? {}, 'resident-busy')).toMatchObject({
    ok: false,
    error: { code: 'CODE_MISUSED', message: expect.stringContaining('5 次') },
  })
  // What stands already is said again.
  expect(await rate(first?.byQr ?? {}, 'resident-busy')).toMatchObject({ ok: true })
  expect(await rate(sixth?.byQr ?? {}, null)).toMatchObject({ ok: true })
  expect(await rate(seventh?.byQr ?? {}, 'resident-busy', 5, at(day))).toMatchObject({ ok: true })
})

test('the number sent twice has the same paper; what is stored of it after the end are digests only', async () => {
  const tap = tapId()
  const [one, again] = [await taken(tap), await taken(tap)]
  expect(again).toEqual(one)
  expect(await cloud.ok(booking, 'slip', { need, number: one.number }, 'clerk-test', { now: nine })).toEqual(
    expect.objectContaining({ slip: one.slip }),
  )
  await served(one.number)
  expect((await cloud.ok(booking, 'slip', { need, number: one.number }, 'clerk-test', { now: at(11) })).slip).toBeNull()
  for (const name of ['tickets', 'rating_codes', 'service_records', 'queues']) {
    const stored = JSON.stringify(await cloud.documents(name))
    expect(stored).not.toContain(one.byQr.token)
    expect(stored).not.toContain(`"${one.byDigits.code}"`)
  }
})

test('the digits of a day are all different, and so are the QR codes', async () => {
  const papers = await Promise.all(Array.from({ length: 20 }, () => taken()))
  expect(new Set(papers.map(({ byDigits }) => byDigits.code)).size).toBe(20)
  expect(new Set(papers.map(({ byQr }) => byQr.token)).size).toBe(20)
  for (const { byDigits, byQr } of papers) {
    expect(byDigits.code).toMatch(/^[1-9]\d{5}$/)
    expect(byQr.token).toMatch(/^[\w-]{22}$/)
  }
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'taking a number dying after its operation %i: the retry has one number and one paper',
  async (crashAfterOp) => {
    const input = { id: tapId(), need }
    await cloud.raw('booking', { action: 'takeNumber', input }, 'clerk-test', { now: nine, faults: { crashAfterOp } })
    const { number } = await cloud.ok(booking, 'takeNumber', input, 'clerk-test', { now: nine })
    expect(number).toBe('B001')
    expect([(await cloud.documents('tickets')).length, (await cloud.documents('rating_codes')).length]).toEqual([1, 1])
  },
)
