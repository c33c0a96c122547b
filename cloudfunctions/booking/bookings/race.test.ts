import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, monday, point, pointId, sheet, tapId, wish } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    day_sheets: [
      sheet('2026-11-24', 10, ['0900', '0930']),
      sheet('2026-11-25', 10, ['0900', '0930']),
      sheet('2026-11-24', 10, ['0900'], 'notary'),
    ],
  })
})
afterEach(() => cloud.close())

const crowd = Array.from({ length: 200 }, (_, i) => `person-${i}`)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const faults = { latencyMs: [1, 8], conflictRate: 0.1, seed: 7 }

const expectTenOfTwoHundred = (replies: readonly Awaited<ReturnType<typeof tryFor>>[], after: Awaited<ReturnType<typeof books>>) => {
  expect(replies.filter((reply) => reply.ok)).toHaveLength(10)
  for (const reply of replies) {
    if (reply.ok) continue
    expect(reply.error.code).toBe('SLOT_FULL')
    expect(reply.error.message).toContain('这一天还有：上午 9:30。')
    expect(reply.error.offers).toEqual([{ pointId, date: '2026-11-24', slot: '0930' }])
  }
  expect(after.wrong).toEqual([])
  expect(after.active).toHaveLength(10)
  expect(after.free['2026-11-24 0900']).toBe(0)
}
const tryFor = (person: string, options: object = {}) => cloud.call(booking, 'reserve', wish(), person, { now: monday, ...options })

test('two hundred people at once on ten places: ten have one, nobody is oversold, no place is stranded', async () => {
  const replies = await Promise.all(crowd.map((person, i) => tryFor(person, { faults: { ...faults, seed: i } })))
  expectTenOfTwoHundred(replies, await books(cloud))
})

test('two hundred people spread over two seconds on ten places: the same', async () => {
  const replies = await Promise.all(
    crowd.map(async (person, i) => {
      await pause(i * 10)
      return tryFor(person, { faults: { ...faults, seed: i } })
    }),
  )
  expectTenOfTwoHundred(replies, await books(cloud))
})

test('nobody is in twice after two hundred double taps 25 ms apart, with the same id or a new one', async () => {
  const replies = await Promise.all(
    crowd.flatMap((person, i) => {
      const first = wish({ date: '2026-11-25', slot: i % 2 === 0 ? '0900' : '0930' })
      const second = i % 4 < 2 ? first : { ...first, id: tapId() }
      const send = (input: typeof first) =>
        cloud.call(booking, 'reserve', input, person, { now: monday, faults: { latencyMs: [0, 5], seed: i } })
      return [send(first), pause(25).then(() => send(second))]
    }),
  )
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
  expect(after.active).toHaveLength(20)
  expect(new Set(after.active.map(({ visitorKey }) => visitorKey)).size).toBe(20)
  // Both taps of one person hear the same.
  for (let i = 0; i < replies.length; i += 2) expect(replies[i]?.ok).toBe(replies[i + 1]?.ok)
})

test('one person asking for many things at once ends with two at the most, one of each need', async () => {
  const wishes = [
    wish(),
    wish({ date: '2026-11-25' }),
    wish({ need: 'notary' }),
    wish({ date: '2026-11-25', slot: '0930' }),
    wish({ need: 'notary' }),
  ]
  const replies = await Promise.all(wishes.map((input) => cloud.call(booking, 'reserve', input, 'person-0', { now: monday })))
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
  expect(after.active.length).toBeLessThanOrEqual(2)
  expect(new Set(after.active.map(({ need }) => need)).size).toBe(after.active.length)
  for (const reply of replies) if (!reply.ok) expect(['ALREADY_BOOKED', 'TOO_MANY']).toContain(reply.error.code)
})

test('booking, moving, cancelling and waiting against each other leave the books balanced', async () => {
  const owners = await Promise.all(crowd.slice(0, 10).map((person) => cloud.ok(booking, 'reserve', wish(), person, { now: monday })))
  const storm = crowd.slice(0, 60).map((person, i) => {
    const options = { now: monday, faults: { latencyMs: [0, 6], conflictRate: 0.05, seed: i } }
    const own = owners[i % 10]
    if (i < 10 && own)
      return cloud.call(booking, 'reschedule', { id: own.id, date: '2026-11-25', slot: i % 2 === 0 ? '0900' : '0930' }, person, options)
    if (i < 20 && own) return cloud.call(booking, 'cancel', { id: own.id }, crowd[i % 10] ?? '', options)
    if (i < 40)
      return cloud.call(
        booking,
        'joinWaitlist',
        { need: 'advice', pointId, date: '2026-11-24', visitor: { name: '李师傅' } },
        person,
        options,
      )
    return cloud.call(booking, 'reserve', wish(), person, options)
  })
  await Promise.all(storm)
  const after = await books(cloud)
  expect(after.wrong).toEqual([])
  for (const free of Object.values(after.free)) expect(free).toBeGreaterThanOrEqual(0)
})

/** Operations and writes of a call that tries to book. */
const costOf = async (person: string, over: Parameters<typeof wish>[0] = {}) => {
  const { headers, body } = await cloud.raw('booking', { action: 'reserve', input: wish(over) }, person, { now: monday })
  const count = (name: string) => Number(headers.get(name))
  return { ok: (body as { ok: boolean }).ok, operations: count('x-local-db-ops'), writes: count('x-local-db-writes') }
}

test('a booking costs five operations, three of them writes: the first of a visitor and a later one', async () => {
  // An instance reads who works at a point once a minute, whoever books.
  await tryFor('somebody-before')
  for (const over of [{}, { need: 'notary' as const }])
    expect(await costOf('person-1', over)).toEqual({ ok: true, operations: 5, writes: 3 })
})

test('who comes too late is told so after two operations at most, and writes nothing', async () => {
  await Promise.all(crowd.slice(0, 10).map((person) => tryFor(person)))
  for (const person of ['late', 'later']) {
    const cost = await costOf(person)
    expect(cost).toMatchObject({ ok: false, writes: 0 })
    expect(cost.operations).toBeLessThanOrEqual(2)
  }
})
