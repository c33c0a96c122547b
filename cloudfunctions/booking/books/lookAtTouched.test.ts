import type { Outcome } from '../../kernel'
import { lookAtTouched, type Span } from './lookAtTouched'

interface Thing {
  readonly _id: string
  readonly touchedAt: string
}

const minute = (n: number, ms = 0) => new Date(Date.parse('2026-11-24T01:00:00.000Z') + n * 60_000 + ms).toISOString()

/** A collection of things with a clock: what each run looks at, in pages of three, with as many looks as a budget allows. */
function shelf(things: readonly Thing[]) {
  const stored = new Map(things.map((thing) => [thing._id, thing.touchedAt]))
  let cursor: string | null = null
  const broken = new Set<string>()
  const untouchable = new Set<string>()
  const touch = async (id: string, now: string) => {
    if (untouchable.has(id)) throw new Error('untouchable')
    stored.set(id, now)
  }
  const page = async (since: string, until: string, before: string | undefined) => {
    expect(before).not.toBe('')
    const all = [...stored]
      .map(([_id, touchedAt]) => ({ _id, touchedAt, at: `${touchedAt}~${_id}` }))
      .filter(({ touchedAt, at }) => touchedAt >= since && touchedAt <= until && (before === undefined || at > before))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    const items = all.slice(0, 3)
    return { items, next: all.length > 3 ? (items.at(-1)?.at ?? null) : null }
  }
  return {
    touch,
    broken,
    untouchable,
    run: async (now: string, looks = Infinity): Promise<{ looked: string[]; spans: Record<string, Span>; outcome: Outcome }> => {
      const looked: string[] = []
      const spans: Record<string, Span> = {}
      const read = async (all: readonly Thing[], span: Span) => {
        expect(span).toEqual({ from: '', before: new Date(Date.parse(now) - 60_000).toISOString(), since: expect.any(String) })
        return new Set(all.map(({ _id }) => _id))
      }
      const look = async (thing: Thing, known: ReadonlySet<string>, span: Span) => {
        expect(known.has(thing._id)).toBe(true)
        looked.push(thing._id)
        spans[thing._id] = span
        if (broken.has(thing._id)) throw new Error('broken')
      }
      const budget = { left: () => (looked.length >= looks ? 0 : 1_000) }
      const outcome = await lookAtTouched({ now, requestId: 'r', budget, cursor }, 'test', { page, read, look, touch })
      cursor = outcome.cursor ?? cursor
      return { looked, spans, outcome }
    },
  }
}

const thing = (_id: string, touchedAt: string): Thing => ({ _id, touchedAt })
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

test('each touch is looked at once, whole, when it is older than a minute, and not again', async () => {
  const { run, touch } = shelf([thing('a', minute(0)), thing('b', minute(1))])
  const first = await run(minute(2, 1))
  expect(first.looked).toEqual(['a', 'b'])
  expect(first.spans.a).toMatchObject({ from: '', before: minute(1, 1) })
  expect((await run(minute(3))).looked).toEqual([])
  await touch('a', minute(3))
  expect((await run(minute(5))).looked).toEqual(['a'])
  expect((await run(minute(6))).looked).toEqual([])
})

test('two that were touched in the very moment at which a run stopped looking are looked at in the next', async () => {
  const { run, touch } = shelf([])
  await run(minute(2))
  await touch('a', minute(1))
  await touch('b', minute(1))
  const { looked, spans } = await run(minute(3))
  expect(looked).toEqual(['a', 'b'])
  expect(spans.a?.from).toBe('')
  expect((await run(minute(4))).looked).toEqual([])
})

test('one that is touched all the time is looked at each minute, only for what has settled since', async () => {
  const { run, touch } = shelf([])
  await run(minute(1))
  for (const n of [2, 3, 4]) {
    await touch('busy', minute(n, -5_000))
    const { spans } = await run(minute(n))
    expect(spans.busy).toEqual({ from: minute(n - 2), before: minute(n - 1), since: minute(n - 2) })
  }
})

test('a run that has no time left goes on where it was, and leaves nobody out, whoever is touched meanwhile', async () => {
  const all = Array.from({ length: 40 }, (_, i) => thing(`t-${String(i).padStart(2, '0')}`, minute(i % 5)))
  const { run, touch } = shelf(all)
  const seen = new Set<string>()
  let runs = 0
  for (let n = 10; seen.size < 40 && runs < 20; n++, runs++) {
    const { looked } = await run(minute(n), 9)
    for (const id of looked) seen.add(id)
    if (n === 11) await touch('t-39', minute(11))
  }
  expect(seen.size).toBe(40)
  expect(runs).toBeLessThanOrEqual(8)
})

test('one that is touched at the moment up to which a run looks is looked at whole by the next one', async () => {
  const { run } = shelf([thing('a', minute(1))])
  expect((await run(minute(2))).spans.a?.from).not.toBe('')
  expect((await run(minute(3))).spans.a?.from).toBe('')
})

test('a run whose time is up among those who were touched just now looks at all of them when they have settled', async () => {
  const { run } = shelf(Array.from({ length: 9 }, (_, i) => thing(`t-${i}`, minute(1, 30_000))))
  await run(minute(2), 5)
  const { looked, spans } = await run(minute(3))
  expect(looked).toHaveLength(9)
  expect(Object.values(spans).every(({ from }) => from === '')).toBe(true)
})

test('one that fails is touched, so that it comes again, and keeps the others from nothing', async () => {
  const { run, broken } = shelf([thing('a', minute(0)), thing('bad', minute(0)), thing('c', minute(0))])
  broken.add('bad')
  const first = await run(minute(2))
  expect(first.looked).toContain('c')
  expect(first.outcome).toMatchObject({ more: true })
  broken.clear()
  expect((await run(minute(4))).looked).toEqual(['bad'])
  expect((await run(minute(6))).looked).toEqual([])
})

test('one that fails and cannot even be touched is looked at by the next run, with all the others of its time', async () => {
  const { run, broken, untouchable } = shelf([thing('a', minute(0)), thing('bad', minute(0))])
  await run(minute(-1))
  broken.add('bad')
  untouchable.add('bad')
  expect((await run(minute(2))).outcome).toMatchObject({ more: true })
  broken.clear()
  untouchable.clear()
  expect((await run(minute(3))).looked).toEqual(['a', 'bad'])
  expect((await run(minute(4))).looked).toEqual([])
})

test('a run that has no time at all leaves everything to the next', async () => {
  const { run } = shelf([thing('a', minute(0)), thing('b', minute(1))])
  expect(await run(minute(3), 0)).toMatchObject({ looked: [], outcome: { did: 0, more: true } })
  expect((await run(minute(4))).looked).toEqual(['a', 'b'])
})

test('one that is touched while a run looks is not left out of it: the next run has no eye for what is in it from before', async () => {
  const { run } = shelf([thing('busy', minute(2, 1))])
  expect((await run(minute(2))).looked).toEqual(['busy'])
})

test('what a wrong clock touched far ahead is looked at when its time has come, not each minute until then', async () => {
  const { run } = shelf([thing('ahead', minute(10))])
  for (const n of [1, 2, 8]) expect((await run(minute(n))).looked).toEqual([])
  expect((await run(minute(12))).looked).toEqual(['ahead'])
  expect((await run(minute(14))).looked).toEqual([])
})

test('a first run looks a day back', async () => {
  const { run } = shelf([thing('old', minute(-24 * 60 - 1)), thing('new', minute(-24 * 60 + 1))])
  expect((await run(minute(0))).looked).toEqual(['new'])
})
