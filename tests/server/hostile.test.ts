/**
 * Forty accounts at one city: one of them does all it can, as fast as it can, while the others live their lives. Counted in requests, not in
 * seconds: each neighbour's requests go among twenty-five of the hostile account's.
 */
import { booking } from '../../src/shared/booking/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { valueOn } from '../../src/shared/parameters'
import { openTestCloud, type TestCloud } from '../cloud'
import { books, clerk, minutesLater, monday, point, pointId, sheet, tapId } from '../cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(600_000)

const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02']
const full = ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07']
const most = (key: Parameters<typeof valueOn>[0]) => valueOn(key, '2026-11-23')
const teenager = 'teenager'
const forOther = { relation: '孙子', agreed: true } as const
const beaten = '老公正在打我，拿着刀，我躲在厕所里'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [
      ...days.flatMap((date) => [sheet(date, 4), sheet(date, 4, ['0900', '0930'], 'notary')]),
      ...full.map((date) => sheet(date, 0, ['0900'])),
    ],
  })
})
afterEach(() => cloud.close())

let made = 0
const next = () => String(++made)
const ask = (text: string, as: string) => cloud.call(consultation, 'ask', { id: tapId(), text }, as, { now: monday })
const book = (as: string, over: object = {}) => {
  const input = { id: tapId(), need: 'advice' as const, pointId, date: days[0] ?? '', slot: '0900', visitor: { name: as }, ...over }
  return cloud.call(booking, 'reserve', input, as, { now: monday })
}

/** Everything that one account can do, over and over; what it has of bookings it cancels to begin anew. */
const deeds = [
  () => {
    const n = Number(next())
    const where = { date: days[n % days.length], slot: ['0900', '0930', '1000'][n % 3] }
    return book(teenager, { ...where, visitor: { name: `奶奶${n}`, groups: ['elder'] }, forOther })
  },
  () => ask(`第 ${next()} 个问题，楼上漏水怎么办？`, teenager),
  () => {
    const date = full[Number(next()) % full.length] ?? ''
    return cloud.call(booking, 'joinWaitlist', { need: 'advice', pointId, date, visitor: { name: '我' } }, teenager, { now: monday })
  },
  () => book(teenager, { date: days[Number(next()) % days.length] }),
  async () => {
    const { bookings } = await cloud.ok(booking, 'mine', { limit: 50 }, teenager, { now: monday })
    const own = bookings.items.filter(({ state }) => state === 'booked')[Number(next()) % 4]
    return own && cloud.call(booking, 'cancel', { id: own.id }, teenager, { now: monday })
  },
  async () => {
    const { bookings } = await cloud.ok(booking, 'mine', { limit: 50 }, teenager, { now: monday })
    const own = bookings.items.find(({ state }) => state === 'booked')
    const to = { date: days[Number(next()) % days.length] ?? '', slot: '1000' }
    return own && cloud.call(booking, 'reschedule', { id: own.id, ...to }, teenager, { now: monday })
  },
]

/** Twenty-five requests and their like, ten or so at a time. */
async function storm(requests = 25): Promise<void> {
  for (let i = 0; i < requests; i += 10)
    await Promise.all(Array.from({ length: 10 }, (_, j) => (deeds[(i + j) % deeds.length] ?? deeds[0])?.()))
}

test('one hostile account has at most its limits, thirty-nine neighbours book, ask and are seen, and a danger in the middle of it is first', async () => {
  const neighbours = Array.from({ length: 39 }, (_, i) => `neighbour-${i}`)
  let danger = ''
  for (const [i, person] of neighbours.entries()) {
    const asked = i === 20 ? beaten : `我是第 ${i} 位邻居，老板不给工资怎么办？`
    const [, question, place] = await Promise.all([storm(), ask(asked, person), book(person, { date: days[i % 7], slot: '0930' })])
    // Four places a slot, seven days, four of which the storm may hold: who finds one full takes the next.
    const had = place.ok || (await book(person, { need: 'notary', date: days[i % 7], slot: i % 2 === 0 ? '0900' : '0930' })).ok
    expect([person, question.ok, had]).toEqual([person, true, true])
    if (i === 20 && question.ok) {
      danger = question.data.id
      const { waiting } = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen', { now: monday })
      expect(waiting.items[0]?.id).toBe(danger)
    }
  }

  const own = <T>(documents: readonly (T & { readonly person?: string; readonly asker?: string })[]): T[] =>
    documents.filter(({ person, asker }) => (person ?? asker) === `wx:${teenager}`)
  const bookings = own(await cloud.documents<{ state: string; forOther: object | null; events: { code: string }[] }>('bookings'))
  const [helped, forSelf] = [bookings.filter((one) => one.forOther !== null), bookings.filter((one) => one.forOther === null)]
  expect(helped.filter(({ state }) => state === 'booked').length).toBeLessThanOrEqual(most('limit.othersActive'))
  expect(helped.length).toBeLessThanOrEqual(most('limit.othersPerDay'))
  expect(forSelf.length).toBeLessThanOrEqual(most('limit.bookingsPerDay'))
  expect(bookings.filter(({ state }) => state === 'cancelled').length).toBeLessThanOrEqual(most('limit.cancelsPerDay'))
  for (const { events } of bookings)
    expect(events.filter(({ code }) => code === 'MOVED').length).toBeLessThanOrEqual(most('limit.movesPerDay'))
  const questions = own(await cloud.documents<{ asker: string }>('consultations'))
  expect(questions).toHaveLength(most('limit.questionsPerHour'))
  expect(own(await cloud.documents<{ state: string }>('waitlist')).length).toBeLessThanOrEqual(most('limit.waitingLists'))

  expect((await books(cloud)).wrong).toEqual([])
  // Every neighbour's question is in the lawyers' queue, the danger before all.
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const page = await cloud.ok(
      consultation,
      'queuePage',
      { list: 'waiting', limit: 50, ...(before !== undefined && { before }) },
      'lawyer-chen',
    )
    seen.push(...page.items.map(({ opening }) => opening))
    if (page.next === null) break
    before = page.next
  }
  expect(seen[0]).toBe(beaten)
  expect(seen.filter((words) => words.includes('位邻居'))).toHaveLength(38)
})

test('danger written two hundred times by one account is never refused, and takes five lines of the queue at the most', async () => {
  const replies = []
  for (let i = 0; i < 200; i += 20)
    replies.push(...(await Promise.all(Array.from({ length: 20 }, (_, j) => ask(`${beaten}，第 ${i + j} 次`, teenager)))))
  expect(replies.every(({ ok }) => ok)).toBe(true)
  const stored = (await cloud.documents<{ asker: string; thread: { text: string }[] }>('consultations')).filter(
    ({ asker }) => asker === `wx:${teenager}`,
  )
  expect(stored).toHaveLength(most('limit.dangersPerHour'))
  // What is added beyond that is bounded, and the latest words are there.
  const words = stored.flatMap(({ thread }) => thread)
  expect(words.length).toBeLessThanOrEqual(most('limit.dangersPerHour') * (1 + most('limit.dangerWords')))
  const last = await ask(`${beaten}，最后一次`, teenager)
  expect(last.ok && last.data.thread.at(-1)).toMatchObject({ text: `${beaten}，最后一次` })
  const other = await cloud.call(consultation, 'ask', { id: tapId(), text: beaten }, 'neighbour', { now: minutesLater(1) })
  const { waiting } = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen', { now: minutesLater(2) })
  expect(waiting.items.findIndex(({ id }) => other.ok && id === other.data.id)).toBeLessThanOrEqual(most('limit.waitingDangers'))
})
