import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import type * as Kernel from './index'

// What must not compile, said to the compiler: each line is `true` only as long as the misspelling does not fit.
type Fits<A, B> = A extends B ? true : false
type Refused<A extends false> = A
export type MustNotCompile = [
  Refused<Fits<{ state: 'fulll' }, Kernel.Guard<Pot>>>,
  Refused<Fits<{ state: 'fulll' }, Kernel.Change<Pot>>>,
  Refused<Fits<{ count: 'five' }, Kernel.Change<Pot>>>,
  Refused<Fits<{ owner: { name: string; since: string } }, Kernel.Change<Pot>>>,
  Refused<Fits<'owner.nam', keyof Kernel.Guard<Pot>>>,
  Refused<Fits<'_id', keyof Kernel.Change<Pot>>>,
]

interface Pot {
  readonly _id: string
  readonly state: 'empty' | 'full'
  readonly count: number
  readonly at: string
  readonly owner: { readonly name: string; readonly since: string } | null
  readonly tags: readonly string[]
  readonly shelves: Readonly<Record<string, { readonly free: number; readonly held: Readonly<Record<string, { readonly id: string }>> }>>
  readonly events: readonly { readonly code: 'MADE' | 'FILLED'; readonly at: string }[]
}

const pot = (id: string, part: Partial<Pot> = {}): Pot => ({
  _id: id,
  state: 'empty',
  count: 0,
  at: '2026-11-24T00:00:00.000Z',
  owner: null,
  tags: [],
  shelves: { a: { free: 1, held: {} } },
  events: [{ code: 'MADE', at: '2026-11-24T00:00:00.000Z' }],
  ...part,
})

let cloud: KernelCloud
let kernel: typeof Kernel
let pots: ReturnType<typeof Kernel.table<Pot>>
beforeAll(async () => {
  cloud = await openKernelCloud([{ name: 'pots', indexes: [{ name: 'at', keys: { at: -1 } }] }])
  kernel = await import('./index')
  pots = kernel.table<Pot>('pots')
})
afterAll(() => cloud.close())

test('a document comes back as it was written, and a missing one is null', async () => {
  expect(await pots.insert(pot('p-1'))).toBe('inserted')
  expect(await pots.find('p-1')).toEqual(pot('p-1'))
  expect(await pots.find('p-none')).toBeNull()
})

test('an id that is taken is said, and what stands is left alone', async () => {
  await pots.insert(pot('p-2'))
  expect(await pots.insert(pot('p-2', { count: 9 }))).toBe('exists')
  expect((await pots.find('p-2'))?.count).toBe(0)
})

test('put writes the whole of it, new or not', async () => {
  await pots.put(pot('p-put', { count: 1, tags: ['x'] }))
  await pots.put(pot('p-put', { count: 2 }))
  expect(await pots.find('p-put')).toEqual(pot('p-put', { count: 2 }))
})

test('a change whose guard holds is made with its event; one whose guard does not hold changes nothing', async () => {
  await pots.insert(pot('p-3'))
  const event = { code: 'FILLED', at: '2026-11-24T01:00:00.000Z' } as const
  expect(await pots.change('p-3', { state: 'empty', count: kernel.lt(1) }, { state: 'full', count: kernel.inc(2) }, event)).toBe(true)
  const full = pot('p-3', { state: 'full', count: 2, events: [...pot('p-3').events, event] })
  expect(await pots.find('p-3')).toEqual(full)
  expect(await pots.change('p-3', { state: 'empty' }, { count: 7 }, event)).toBe(false)
  expect(await pots.find('p-3')).toEqual(full)
  expect(await pots.change('p-none', {}, { count: 7 })).toBe(false)
})

test('every condition asks what it says', async () => {
  await pots.insert(pot('p-4', { count: 5, tags: ['red'], owner: { name: '张', since: '2026' } }))
  const holds = (guard: Kernel.Guard<Pot>) =>
    pots.change('p-4', guard, { count: 5 }).then((done) => done || pots.findBy({ _id: 'p-4', ...guard }).then((found) => found !== null))
  const { between, exists, from, gt, gte, isIn, lt, lte, neq } = kernel
  const yes: readonly Kernel.Guard<Pot>[] = [
    { count: gt(4) },
    { count: gte(5) },
    { count: lt(6) },
    { count: lte(5) },
    { count: neq(4) },
    { count: isIn([1, 5]) },
    { count: between(5, 6) },
    { count: between(4, 5) },
    { count: from(5, 6) },
    { tags: 'red' },
    { tags: neq('blue') },
    { 'owner.name': '张' },
    { owner: exists(true) },
  ]
  const no: readonly Kernel.Guard<Pot>[] = [
    { count: gt(5) },
    { count: gte(6) },
    { count: lt(5) },
    { count: lte(4) },
    { count: neq(5) },
    { count: isIn([1, 4]) },
    { count: between(6, 7) },
    { count: from(4, 5) },
    { tags: 'blue' },
    { tags: neq('red') },
    { owner: null },
  ]
  for (const guard of yes) expect([guard, await holds(guard)]).toEqual([guard, true])
  for (const guard of no) expect([guard, await holds(guard)]).toEqual([guard, false])
})

test('every change writes what it says', async () => {
  await pots.insert(pot('p-5', { tags: ['a', 'b'], owner: { name: '张', since: '2026' } }))
  const { pull, push, remove, set } = kernel
  const shelf = kernel.through<Pot>()
  await pots.change('p-5', {}, { tags: push(['c']), 'owner.name': '李' })
  await pots.change(
    'p-5',
    {},
    { ...shelf.write(`shelves.${'a'}.held.${'k1'}`, set({ id: 'b-1' })), ...shelf.write(`shelves.${'a'}.free`, kernel.inc(-1)) },
  )
  await pots.change('p-5', {}, { tags: pull('a') })
  expect(await pots.find('p-5')).toMatchObject({
    tags: ['b', 'c'],
    owner: { name: '李', since: '2026' },
    shelves: { a: { free: 0, held: { k1: { id: 'b-1' } } } },
  })
  expect(
    await pots.change('p-5', shelf.where(`shelves.${'a'}.held.${'k1'}.id`, 'b-1'), shelf.write(`shelves.${'a'}.held.${'k1'}`, remove())),
  ).toBe(true)
  await pots.change('p-5', {}, { owner: set(null) })
  expect(await pots.find('p-5')).toMatchObject({ owner: null, shelves: { a: { free: 0, held: {} } } })
})

test('pages hold every document once, those of one moment too, in either direction', async () => {
  const moments = ['01', '02', '02', '02', '02', '03', '04', '04', '05'].map((day) => `2026-10-${day}T00:00:00.000Z`)
  // More of one moment than one look holds.
  const same = Array.from({ length: 30 }, () => '2026-10-02T00:00:00.000Z')
  for (const [i, at] of [...moments, ...same].entries())
    await pots.insert(pot(`page-${String(i).padStart(2, '0')}`, { at, tags: ['paged'] }))
  for (const direction of ['asc', 'desc'] as const) {
    const seen: Pot[] = []
    let before: string | undefined
    let pages = 0
    do {
      const page = await pots.page({ where: { tags: 'paged' }, orderBy: ['at', direction], before, limit: 4 })
      expect(page.items.length).toBeLessThanOrEqual(4)
      seen.push(...page.items)
      before = page.next ?? undefined
      pages++
    } while (before !== undefined && pages < 50)
    expect(new Set(seen.map(({ _id }) => _id)).size).toBe(39)
    expect(seen).toHaveLength(39)
    const moved = seen.map(({ at }) => at)
    expect(moved).toEqual([...moved].sort((a, b) => (direction === 'asc' ? 1 : -1) * a.localeCompare(b)))
    expect(pages).toBe(10)
  }
})

test('a page that holds everything says that there is no more', async () => {
  await pots.insert(pot('alone', { tags: ['alone'] }))
  expect(await pots.page({ where: { tags: 'alone' }, orderBy: ['at', 'desc'], before: undefined, limit: 1 })).toMatchObject({
    next: null,
    items: [{ _id: 'alone' }],
  })
  expect(await pots.page({ where: { tags: 'nobody' }, orderBy: ['at', 'desc'], before: undefined, limit: 1 })).toEqual({
    next: null,
    items: [],
  })
})

test('what is counted by fields is every group, and whether a field is set can be one of them', async () => {
  for (const [i, owner] of [null, null, { name: '张', since: '1' }].entries())
    await pots.insert(pot(`count-${i}`, { tags: ['counted'], owner, state: i === 0 ? 'full' : 'empty' }))
  const counted = await pots.countBy<{ state: string; owned: boolean }>(
    { tags: 'counted' },
    { state: 'state', owned: { isSet: 'owner' } },
    10,
  )
  expect(counted.sort((a, b) => `${a.state}${a.owned}`.localeCompare(`${b.state}${b.owned}`))).toEqual([
    { state: 'empty', owned: false, count: 1 },
    { state: 'empty', owned: true, count: 1 },
    { state: 'full', owned: false, count: 1 },
  ])
})

test('a list skips and limits as it is told, and every() reads all of it', async () => {
  for (let i = 0; i < 12; i++) await pots.insert(pot(`all-${String(i).padStart(2, '0')}`, { tags: ['all'] }))
  const some = await pots.list({ where: { tags: 'all' }, orderBy: [['_id', 'asc']], limit: 3, skip: 4 })
  expect(some.map(({ _id }) => _id)).toEqual(['all-04', 'all-05', 'all-06'])
  expect(await pots.every({ where: { tags: 'all' }, orderBy: [['_id', 'desc']] })).toHaveLength(12)
})
