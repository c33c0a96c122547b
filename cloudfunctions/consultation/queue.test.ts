import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString()

/** Seven of each urgency, several due at the same moment, in an order that is not theirs. */
const waiting = Array.from({ length: 21 }, (_, i) => ({
  _id: `c-${String((i * 8) % 21).padStart(2, '0')}`,
  asker: `wx:resident-${i}`,
  state: 'waiting',
  category: '99',
  risks: [],
  urgency: i % 3,
  askedAt: at(0),
  dueAt: at(Math.floor(i / 6)),
  claimedBy: null,
  thread: [{ kind: 'question', id: 'question', at: at(0), text: `第 ${i} 个问题` }],
  followUpsUsed: 0,
  followUpsAllowed: 3,
  followUpUntil: null,
  closedAt: null,
  events: [],
}))
const claimedBy = { staffId: 'staff-chen', name: '陈律师', pointId: 'point-340600', at: at(0) }
const inHand = waiting
  .slice(0, 7)
  .map((stored, i) => ({ ...stored, _id: `h-${i}`, state: i % 2 === 0 ? 'claimed' : 'followedUp', claimedBy }))
const answered = waiting.map((stored, i) => ({ ...stored, _id: `a-${i}`, state: 'answered', dueAt: null, claimedBy }))
const more = waiting.slice(0, 5).map((stored, i) => ({ ...stored, _id: `b-${i}`, state: 'closed', dueAt: null, claimedBy }))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', { consultations: [...waiting, ...inHand, ...answered, ...more] })
})
afterAll(() => cloud.close())

const queue = (as = 'lawyer-chen') => cloud.ok(consultation, 'queue', {}, as)
const page = (list: 'waiting' | 'inHand' | 'answeredByMe', limit: number, before?: string) =>
  cloud.ok(consultation, 'queuePage', { list, limit, ...(before !== undefined && { before }) }, 'lawyer-chen')

async function through(list: 'waiting' | 'inHand' | 'answeredByMe', limit: number) {
  const ids: string[] = []
  const sizes: number[] = []
  for (let before: string | undefined; ;) {
    const { items, next } = await page(list, limit, before)
    ids.push(...items.map(({ id }) => id))
    sizes.push(items.length)
    if (next === null) return { ids, sizes }
    before = next
  }
}

const key = ({ urgency, dueAt, _id }: Pick<(typeof waiting)[number], 'urgency' | 'dueAt' | '_id'>) => `${urgency} ${dueAt} ${_id}`
const inOrder = [...waiting].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ _id }) => _id)

test.each([1, 2, 3, 7, 20, 21, 50])(
  'what waits, %i to a page: danger first, then by the promised time, none twice and none lost',
  async (limit) => {
    const { ids, sizes } = await through('waiting', limit)
    expect(ids).toEqual(inOrder)
    // Every page but the last is full, and none is empty.
    expect(sizes).toEqual([...Array<number>(Math.ceil(21 / limit) - 1).fill(limit), 21 - (Math.ceil(21 / limit) - 1) * limit])
  },
)

test('what comes in front while somebody reads is not shown in the middle, and moves nothing out', async () => {
  const first = await page('waiting', 7)
  const id = inOrder[0] ?? ''
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-sun')
  const second = await page('waiting', 7, first.next ?? undefined)
  expect(second.items.map((line) => line.id)).toEqual(inOrder.slice(7, 14))
  await cloud.ok(consultation, 'handBack', { id, reason: '今天要开庭' }, 'lawyer-sun')
})

test('a desk opens with the first page of each list, and the pages go on from there', async () => {
  const { waiting: first, inHand: mine, answeredByMe } = await queue()
  expect(first).toMatchObject({ next: null })
  expect(first.items.map(({ id }) => id)).toEqual(inOrder)
  expect(mine.items).toHaveLength(7)
  expect(answeredByMe.items).toHaveLength(20)
  const rest = await page('answeredByMe', 50, answeredByMe.next ?? undefined)
  expect(new Set([...answeredByMe.items, ...rest.items].map(({ id }) => id)).size).toBe(26)
  expect(rest.next).toBeNull()
})

test('what is in hand goes on by danger, then by the promised time, and is mine alone', async () => {
  const { ids } = await through('inHand', 2)
  expect(ids).toEqual([...inHand].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ _id }) => _id))
  expect((await queue('lawyer-sun')).inHand.items).toEqual([])
})

test('a list that there is not, or a place in it that nobody gave out, is refused', async () => {
  const send = (input: object) => cloud.raw('consultation', { action: 'queuePage', input }, 'lawyer-chen')
  expect((await send({ list: 'closed' })).body).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', field: 'list' } })
  expect((await send({ list: 'waiting', before: '到这里' })).body).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', field: 'before' },
  })
  expect((await send({ list: 'waiting', before: 'nowhere' })).body).toMatchObject({ ok: true })
})

describe('one who asks and asks', () => {
  const many = (asker: string, urgency: 0 | 2, dueMinute: number) =>
    Array.from({ length: 200 }, (_, i) => ({
      ...waiting[0],
      _id: `${asker}-${String(i).padStart(3, '0')}`,
      asker: `wx:${asker}`,
      urgency,
      dueAt: new Date(Date.UTC(2026, 10, 23, 0, dueMinute, 0, i)).toISOString(),
    }))
  const one = (asker: string, urgency: 0 | 2) => ({ ...waiting[0], _id: `${asker}-one`, asker: `wx:${asker}`, urgency, dueAt: at(30) })

  let flooded: TestCloud
  beforeEach(async () => {
    const ordinary = [...many('flood', 2, 1), ...Array.from({ length: 40 }, (_, i) => one(`neighbour-${i}`, 2))]
    const danger = [...many('afraid', 0, 1), ...many('fearful', 0, 2), one('wife', 0)]
    flooded = await openTestCloud(':memory:', { consultations: [...ordinary, ...danger] })
  })
  afterEach(() => flooded.close())
  const first = async (as = 'lawyer-chen') => (await flooded.ok(consultation, 'queue', {}, as)).waiting

  test('pushes nobody out of the first page: not by two hundred ordinary questions, nor by two hundred of danger', async () => {
    const { items, next } = await first()
    expect(items.map(({ id, behind }) => [id, behind])).toEqual([
      ['afraid-000', 199],
      ['fearful-000', 199],
      ['wife-one', 0],
      ['flood-000', 199],
      ...Array.from({ length: 40 }, (_, i) => [`neighbour-${i}-one`, 0]).sort(),
    ])
    expect(next).toBeNull()
  })

  test('has their next one in the list as soon as the first is taken, and all of them behind its line', async () => {
    await Promise.all([
      flooded.ok(consultation, 'claim', { id: 'afraid-000' }, 'lawyer-chen'),
      flooded.ok(consultation, 'claim', { id: 'afraid-002' }, 'lawyer-sun'),
    ])
    expect((await first()).items.slice(0, 2)).toMatchObject([
      { id: 'afraid-001', behind: 197 },
      { id: 'fearful-000', behind: 199 },
    ])
    const seen: string[] = []
    for (let before: string | undefined; ;) {
      const input = { id: 'afraid-001', limit: 50, ...(before !== undefined && { before }) }
      const { items, next } = await flooded.ok(consultation, 'queueBehind', input, 'lawyer-sun')
      seen.push(...items.map(({ id }) => id))
      if (next === null) break
      before = next
    }
    expect(seen).toEqual(
      many('afraid', 0, 1)
        .map(({ _id }) => _id)
        .slice(3),
    )
    // Its line is gone: what stood behind it has a line of its own by now.
    expect(await flooded.call(consultation, 'queueBehind', { id: 'afraid-000' }, 'lawyer-sun')).toMatchObject({
      ok: false,
      error: { code: 'NOT_WAITING', next: 'openQueue' },
    })
  })

  test('of whom one was given back for a conflict of interest: to who gave it back it neither stands in the list nor behind, nor is counted', async () => {
    const id = 'afraid-000'
    await flooded.ok(consultation, 'claim', { id }, 'lawyer-chen')
    await flooded.ok(consultation, 'handBack', { id, why: 'conflict', reason: '对方是我的委托人' }, 'lawyer-chen')
    expect((await first()).items[0]).toMatchObject({ id: 'afraid-001', behind: 198 })
    expect((await first('lawyer-sun')).items[0]).toMatchObject({ id, behind: 199 })
    const behind = async (as: string, of: string) =>
      (await flooded.ok(consultation, 'queueBehind', { id: of, limit: 50 }, as)).items.map((line) => line.id)
    expect(await behind('lawyer-chen', 'afraid-001')).not.toContain(id)
    expect(await behind('lawyer-sun', 'afraid-001')).toContain(id)
    expect(await flooded.call(consultation, 'queueBehind', { id }, 'lawyer-chen')).toMatchObject({
      ok: false,
      error: { code: 'NOT_WAITING' },
    })
  })

  test('is asked for in two operations a list, however many wait', async () => {
    await first()
    const calls = (await (await fetch(`${flooded.url}/_local/api/calls`)).json()) as { function: string; operations: { name?: string }[] }[]
    // The lawyer's own entry of the staff, two for what waits, one for each of the other lists.
    expect(calls.find((call) => call.function === 'consultation')?.operations).toHaveLength(5)
  })
})
