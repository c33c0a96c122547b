import { openKernelCloud, type KernelCloud } from '../../../tests/cloud/kernel'
import { collections } from '../collections'
import type * as Jobs from './index'
import type { Job, JobState } from './job'

let cloud: KernelCloud
let jobs: typeof Jobs
beforeAll(async () => {
  cloud = await openKernelCloud(collections)
  jobs = await import('./index')
})
afterAll(() => cloud.close())
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

const logged = () =>
  jest.mocked(console.error).mock.calls.map(([line]) => JSON.parse(String(line)) as { action: string; code: string; detail: string })
const states = async (functionName: string) =>
  new Map((await cloud.documents<JobState>('jobs')).filter((state) => state.function === functionName).map((state) => [state.name, state]))
const job = (name: string, run: Job['run'], part: Partial<Job> = {}): Job => ({ name, due: 'always', budgetMs: 2_000, run, ...part })
const minute = (n: number) => `2026-11-24T02:${String(n).padStart(2, '0')}:00.000Z`

test('every job that is due runs once a tick, with the clock, where it stopped, and time to spend', async () => {
  const seen: [string, string | null][] = []
  const list = [
    job('first', async ({ now, cursor, budget, requestId }) => {
      expect(budget.left()).toBeGreaterThan(0)
      expect(requestId).toBe('r-1')
      seen.push([now, cursor])
      return { did: 2, more: false, cursor: 'here' }
    }),
  ]
  await jobs.runJobs('once', list, minute(0), 'r-1', 15_000)
  await jobs.runJobs('once', list, minute(1), 'r-1', 15_000)
  expect(seen).toEqual([
    [minute(0), null],
    [minute(1), 'here'],
  ])
  expect((await states('once')).get('first')).toMatchObject({
    startedAt: minute(1),
    endedAt: minute(1),
    did: 2,
    cursor: 'here',
    behindSince: null,
    failure: null,
  })
})

test('a job that throws is written down and never keeps another from running, whichever comes first', async () => {
  const ran: string[] = []
  const broken = job('broken', () => Promise.reject(new Error('no such thing')))
  const at = (name: string) =>
    job(name, async () => {
      ran.push(name)
      return { did: 1, more: false }
    })
  await jobs.runJobs('throws', [at('before'), broken, at('after')], minute(0), 'r', 15_000)
  expect(ran).toEqual(['before', 'after'])
  expect((await states('throws')).get('broken')).toMatchObject({
    failure: { message: 'Error: no such thing', at: minute(0) },
    behindSince: minute(0),
  })
  expect(logged()).toContainEqual(expect.objectContaining({ action: 'throws.broken', code: 'BROKEN', detail: 'Error: no such thing' }))
})

test('a job that never ends is left behind at its budget, and the next one runs', async () => {
  const ran: string[] = []
  const hangs = job('hangs', () => new Promise(() => undefined), { budgetMs: 30 })
  const next = job('next', async () => {
    ran.push('next')
    return { did: 1, more: false }
  })
  await jobs.runJobs('hangs', [hangs, next], minute(0), 'r', 15_000)
  expect(ran).toEqual(['next'])
  expect((await states('hangs')).get('hangs')?.failure?.message).toMatch(/^Error: Over its budget of \d+ ms$/)
  expect((await states('hangs')).get('next')?.failure).toBeNull()
})

test('who waits longest goes first: one that had no turn is not behind the others again', async () => {
  const ran: string[] = []
  const at = (name: string, due: Job['due'] = 'always') =>
    job(
      name,
      async () => {
        ran.push(name)
        return { did: 0, more: false }
      },
      { due },
    )
  await jobs.runJobs('fair', [at('a'), at('b', { at: 10 * 60 + 1 })], minute(0), 'r', 15_000)
  await jobs.runJobs('fair', [at('a'), at('b', { at: 10 * 60 + 1 })], minute(1), 'r', 15_000)
  expect(ran).toEqual(['a', 'b', 'a'])
})

test('a daily job runs once a day, and again the next day', async () => {
  let runs = 0
  const daily = job('daily', async () => ({ did: ++runs, more: false }), { due: { at: 9 * 60 } })
  for (const now of [minute(0), minute(1), '2026-11-24T15:00:00.000Z', '2026-11-25T00:59:00.000Z', '2026-11-25T01:00:00.000Z'])
    await jobs.runJobs('daily', [daily], now, 'r', 15_000)
  expect(runs).toBe(2)
})

test('of two ticks at once one runs a job', async () => {
  let runs = 0
  const once = job('once', async () => {
    runs++
    return { did: 1, more: false }
  })
  await jobs.runJobs('twice', [once], minute(0), 'r', 15_000)
  await Promise.all([jobs.runJobs('twice', [once], minute(1), 'r-1', 15_000), jobs.runJobs('twice', [once], minute(1), 'r-2', 15_000)])
  expect(runs).toBe(2)
})

test('one that is behind for ten minutes says so in the log, and not before', async () => {
  const slow = job('slow', async () => ({ did: 1, more: true }))
  await jobs.runJobs('late', [slow], minute(0), 'r', 15_000)
  await jobs.runJobs('late', [slow], minute(9), 'r', 15_000)
  expect(logged().filter(({ code }) => code === 'LATE')).toEqual([])
  await jobs.runJobs('late', [slow], minute(10), 'r', 15_000)
  expect(logged().filter(({ code }) => code === 'LATE')).toEqual([
    expect.objectContaining({ action: 'late.slow', detail: `behind since ${minute(0)}` }),
  ])
})

const run = (left: () => number) => ({ now: minute(0), requestId: 'r', cursor: null, budget: { left } })
const pagesOf =
  <T>(all: readonly T[], size: number) =>
  async (before: string | undefined) => {
    const from = before === undefined ? 0 : Number(before)
    return { items: all.slice(from, from + size), next: from + size < all.length ? String(from + size) : null }
  }

test('work in pages does every thing once, eight at a time at the most', async () => {
  const all = Array.from({ length: 53 }, (_, i) => i)
  const done: number[] = []
  let now = 0
  let most = 0
  const outcome = await jobs.inPages<number>(
    run(() => 1_000),
    'j',
    {
      page: pagesOf(all, 20),
      work: async (n) => {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setImmediate(resolve))
        now--
        done.push(n)
      },
    },
  )
  expect(outcome).toEqual({ did: 53, more: false })
  expect([...done].sort((a, b) => a - b)).toEqual(all)
  expect(most).toBe(8)
})

test('work in pages stops when its budget is used up, and says that there is more', async () => {
  let done = 0
  const outcome = await jobs.inPages<number>(
    run(() => (done >= 16 ? 0 : 100)),
    'j',
    {
      page: pagesOf(
        Array.from({ length: 100 }, (_, i) => i),
        50,
      ),
      work: async () => void done++,
    },
  )
  expect(outcome).toEqual({ did: 16, more: true })
})

test('one thing that fails is passed over, logged, and leaves the job behind', async () => {
  const done: number[] = []
  const outcome = await jobs.inPages<number>(
    run(() => 1_000),
    'f.j',
    {
      page: pagesOf([1, 2, 3], 2),
      work: async (n) => {
        if (n === 2) throw new Error('two')
        done.push(n)
      },
    },
  )
  expect(outcome).toEqual({ did: 2, more: true })
  expect(done).toEqual([1, 3])
  expect(logged()).toEqual([expect.objectContaining({ action: 'f.j', code: 'BROKEN', detail: 'Error: two' })])
})
