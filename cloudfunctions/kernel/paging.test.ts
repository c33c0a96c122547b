/** Pages over a list in memory: the commands are stood in for by what they mean, so that the order and the cursor are what is tested. */
import { cursorOf, pageFrom } from './paging'
import type { ListOptions } from './lists'

interface Stand {
  readonly holds: (value: unknown) => boolean
}

jest.mock('./commands', () => ({
  gt: (bound: number): Stand => ({ holds: (value) => Number(value) > bound }),
  gte: (bound: string): Stand => ({ holds: (value) => String(value) >= bound }),
  lte: (bound: string): Stand => ({ holds: (value) => String(value) <= bound }),
  both: (one: Stand, other: Stand): Stand => ({ holds: (value) => one.holds(value) && other.holds(value) }),
}))

interface Thing {
  readonly _id: string
  readonly urgency: number
  readonly at: string
  readonly owner: string
}

/** The same numbers every time, of 32 bits (mulberry32). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    yield (mixed ^ (mixed >>> 14)) >>> 0
  }
}

function things(seed: number, count: number): Thing[] {
  const random = numbers(seed)
  return Array.from({ length: count }, (_, i) => ({
    _id: `id-${String((i * 37) % count).padStart(3, '0')}`,
    urgency: random.next().value % 3,
    at: `2026-11-2${random.next().value % 4}`,
    owner: random.next().value % 5 === 0 ? 'other' : 'me',
  }))
}

const fits = (thing: Thing, where: ListOptions<Thing>['where']): boolean =>
  Object.entries(where ?? {}).every(([field, asked]) => {
    const value = thing[field as keyof Thing]
    return typeof asked === 'object' ? (asked as unknown as Stand).holds(value) : value === asked
  })

function compare(a: Thing, b: Thing, order: ListOptions<Thing>['orderBy']): number {
  for (const [field, direction] of order) {
    if (a[field] !== b[field]) return (a[field] < b[field] ? -1 : 1) * (direction === 'asc' ? 1 : -1)
  }
  return 0
}

const listOf =
  (all: readonly Thing[]) =>
  async ({ where, orderBy, limit, skip = 0 }: ListOptions<Thing>): Promise<Thing[]> => {
    // A database refuses to be asked for nothing, or less.
    expect(limit).toBeGreaterThan(0)
    return all
      .filter((thing) => fits(thing, where))
      .sort((a, b) => compare(a, b, orderBy))
      .slice(skip, skip + limit)
  }

async function through(all: readonly Thing[], direction: 'asc' | 'desc', first: 'urgency' | undefined, limit: number) {
  const pages: string[][] = []
  for (let before: string | undefined; ;) {
    const { items, next } = await pageFrom(listOf(all), {
      where: { owner: 'me' },
      orderBy: ['at', direction],
      ...(first !== undefined && { first }),
      before,
      limit,
    })
    pages.push(items.map(({ _id }) => _id))
    if (next === null) return pages
    if (pages.length > all.length) throw new Error('The pages never end')
    before = next
  }
}

const cases = [1, 2, 3, 4, 5, 6].flatMap((seed) => [0, 1, 7, 60].flatMap((count) => [1, 3, 7].map((limit) => ({ seed, count, limit }))))

test.each(['asc', 'desc'] as const)(
  '%s: the pages put together are the list, full but for the last, whatever shares a moment',
  async (direction) => {
    for (const { seed, count, limit } of cases)
      for (const first of [undefined, 'urgency'] as const) {
        const all = things(seed, count)
        const order: ListOptions<Thing>['orderBy'] = [
          ...(first === undefined ? [] : [[first, 'asc'] as const]),
          ['at', direction],
          ['_id', direction],
        ]
        const whole = (await listOf(all)({ where: { owner: 'me' }, orderBy: order, limit: 1000 })).map(({ _id }) => _id)
        const pages = await through(all, direction, first, limit)
        expect(pages.flat()).toEqual(whole)
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
        expect(pages.length).toBe(Math.max(1, Math.ceil(whole.length / limit)))
      }
  },
)

test('more of one moment than are looked through at a time are all there', async () => {
  const all = Array.from({ length: 130 }, (_, i) => ({
    _id: `id-${String(i).padStart(3, '0')}`,
    urgency: 1,
    at: '2026-11-23',
    owner: 'me',
  }))
  for (const direction of ['asc', 'desc'] as const)
    expect((await through(all, direction, undefined, 4)).flat().sort()).toEqual(all.map(({ _id }) => _id))
})

test('what the list asks of the field that orders it holds on every page', async () => {
  const all = things(3, 60)
  const since = (value: unknown) => String(value) >= '2026-11-22'
  const asked: Stand = { holds: since }
  expect(new Set(all.map(({ at }) => at)).size).toBe(4)
  const options = { where: { at: asked as never }, orderBy: ['at', 'desc'] as const, limit: 5 }
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const { items, next } = await pageFrom(listOf(all), { ...options, before })
    seen.push(...items.map(({ at }) => at))
    if (next === null || seen.length > all.length) break
    before = next
  }
  expect(seen).toHaveLength(all.filter(({ at }) => since(at)).length)
  expect(seen.every(since)).toBe(true)
})

test('a list that is ordered by a field which must hold one value is that value’s list', async () => {
  const all = things(4, 40)
  const { items } = await pageFrom(listOf(all), {
    where: { at: '2026-11-21' },
    orderBy: ['at', 'asc'],
    before: '2026-11-23~id-000',
    limit: 50,
  })
  expect(items.map(({ at }) => at)).toEqual(items.map(() => '2026-11-21'))
})

test('a page asks for its own order, by the field and the id, and for no field beside', async () => {
  const asked: unknown[] = []
  const list = async ({ orderBy, where }: ListOptions<Thing>) => {
    asked.push([orderBy, where && Object.keys(where)])
    return []
  }
  const page = { orderBy: ['at', 'asc'] as const, limit: 2 }
  await pageFrom(list, { ...page, before: undefined })
  await pageFrom(list, { ...page, before: '2026-11-23~id-1' })
  const own = [
    ['at', 'asc'],
    ['_id', 'asc'],
  ]
  expect(asked).toEqual([
    [own, undefined],
    [own, ['at']],
  ])
})

test('documents that have no such moment are told apart by their ids', async () => {
  const [one, two] = ['id-1', 'id-2'].map((_id) => ({ _id, at: null }))
  expect([cursorOf({ _id: 'id-1' }, 'offer.until'), cursorOf(Object.assign({ _id: 'id-1' }, { offer: null }), 'offer.until')]).toEqual([
    '~id-1',
    '~id-1',
  ])
  const list = async () => [one, two] as unknown as Thing[]
  expect((await pageFrom(list, { orderBy: ['at', 'asc'], before: '~id-1', limit: 5 })).items).toEqual([two])
})
