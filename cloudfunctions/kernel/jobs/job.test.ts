import { after, inOrder, isDue, shareOf, type Due, type JobState } from './job'

const state = (part: Partial<JobState> = {}): JobState => ({
  _id: 'f:j',
  function: 'f',
  name: 'j',
  startedAt: '2026-11-24T02:00:00.000Z',
  endedAt: '2026-11-24T02:00:05.000Z',
  doneOn: '2026-11-24',
  cursor: null,
  did: 0,
  tookMs: 0,
  behindSince: null,
  failure: null,
  ...part,
})
const due = (when: Due, was: JobState | null, now: string) => isDue({ due: when }, was, now)

test('a job of every tick is due at every tick, whatever came before', () => {
  expect(due('always', null, '2026-11-24T02:00:00.000Z')).toBe(true)
  expect(due('always', state(), '2026-11-24T02:00:00.000Z')).toBe(true)
})

test('a job of every ten minutes is due ten minutes after it began, not a second earlier, and at once while something is left over', () => {
  expect(due({ every: 10 }, null, '2026-11-24T02:00:00.000Z')).toBe(true)
  expect(due({ every: 10 }, state(), '2026-11-24T02:09:59.000Z')).toBe(false)
  expect(due({ every: 10 }, state(), '2026-11-24T02:10:00.000Z')).toBe(true)
  expect(due({ every: 10 }, state({ behindSince: '2026-11-24T02:00:00.000Z' }), '2026-11-24T02:01:00.000Z')).toBe(true)
})

test("a daily job is due from its minute of Huaibei's day on, until it came to its end that day", () => {
  const six = { at: 18 * 60 }
  // 18:00 in Huaibei is 10:00 UTC.
  expect(due(six, null, '2026-11-24T09:59:59.000Z')).toBe(false)
  expect(due(six, null, '2026-11-24T10:00:00.000Z')).toBe(true)
  expect(due(six, state({ doneOn: '2026-11-23' }), '2026-11-24T09:59:59.000Z')).toBe(false)
  expect(due(six, state({ doneOn: '2026-11-23' }), '2026-11-24T10:00:00.000Z')).toBe(true)
  expect(due(six, state({ doneOn: '2026-11-24' }), '2026-11-24T15:59:00.000Z')).toBe(false)
  // Left over from a run that did not finish: still not before its minute of the next day, but until it is done.
  expect(due(six, state({ doneOn: null, behindSince: '2026-11-24T10:00:00.000Z' }), '2026-11-24T10:01:00.000Z')).toBe(true)
})

test('who was begun longest ago goes first, who never was before everybody, equals in their own order', () => {
  const jobs = ['a', 'b', 'c', 'd'].map((name) => ({ name, due: 'always' as const }))
  const states = new Map([
    ['a', state({ startedAt: '2026-11-24T02:02:00.000Z' })],
    ['b', state({ startedAt: '2026-11-24T02:00:00.000Z' })],
    ['d', state({ startedAt: '2026-11-24T02:00:00.000Z' })],
  ])
  expect(inOrder(jobs, states, '2026-11-24T02:03:00.000Z').map(({ name }) => name)).toEqual(['c', 'b', 'd', 'a'])
  expect(inOrder([{ name: 'a', due: { every: 60 } }], states, '2026-11-24T02:03:00.000Z')).toEqual([])
})

test('each job gets its budget, but never more than an equal share of what is left', () => {
  expect(shareOf(5_000, 15_000, 2)).toBe(5_000)
  expect(shareOf(5_000, 9_000, 3)).toBe(3_000)
  expect(shareOf(5_000, 7, 2)).toBe(3)
  expect(shareOf(5_000, -10, 1)).toBe(0)
  expect(shareOf(5_000, 4_000, 0)).toBe(4_000)
})

const at = '2026-11-24T10:00:30.000Z'
const begun = state({ startedAt: '2026-11-24T10:00:00.000Z', endedAt: null, doneOn: '2026-11-23', cursor: 'old', behindSince: null })

test('a run that did everything is up to date, keeps what it said of where to go on, and a daily one is done for the day it began', () => {
  expect(after(begun, { outcome: { did: 3, more: false, cursor: 'new' }, failure: null, at, tookMs: 12 })).toEqual({
    endedAt: at,
    doneOn: '2026-11-24',
    cursor: 'new',
    did: 3,
    tookMs: 12,
    behindSince: null,
    failure: null,
  })
  expect(after(begun, { outcome: { did: 3, more: false }, failure: null, at, tookMs: 12 }).cursor).toBe('old')
  expect(after(begun, { outcome: { did: 3, more: false, cursor: null }, failure: null, at, tookMs: 12 }).cursor).toBeNull()
  // Begun a minute before midnight in Huaibei, ended after it.
  const late = state({ startedAt: '2026-11-24T15:59:00.000Z' })
  expect(after(late, { outcome: { did: 0, more: false }, failure: null, at: '2026-11-24T16:01:00.000Z', tookMs: 1 }).doneOn).toBe(
    '2026-11-24',
  )
})

test('a run that left something over is behind since it began, and stays behind since the first', () => {
  const left = after(begun, { outcome: { did: 1, more: true }, failure: null, at, tookMs: 1 })
  expect(left).toMatchObject({ doneOn: '2026-11-23', behindSince: '2026-11-24T10:00:00.000Z', did: 1 })
  const earlier = { ...begun, behindSince: '2026-11-24T09:00:00.000Z' }
  expect(after(earlier, { outcome: { did: 1, more: true }, failure: null, at, tookMs: 1 }).behindSince).toBe('2026-11-24T09:00:00.000Z')
})

test('a run that failed is behind, says why, and goes on where it was', () => {
  expect(after(begun, { outcome: null, failure: 'Error: no', at, tookMs: 1 })).toMatchObject({
    behindSince: '2026-11-24T10:00:00.000Z',
    failure: { at, message: 'Error: no' },
    cursor: 'old',
    did: 0,
    doneOn: '2026-11-23',
  })
})

test('the order is the same from whichever order they are named in', () => {
  const begun = (name: string, minute: number) => [name, state({ startedAt: `2026-11-24T02:0${minute}:00.000Z` })] as const
  const states = new Map([begun('a', 3), begun('b', 1), begun('c', 2), begun('d', 0)])
  const named = (...names: readonly string[]) => names.map((name) => ({ name, due: 'always' as const }))
  for (const jobs of [named('a', 'b', 'c', 'd'), named('d', 'c', 'b', 'a'), named('b', 'd', 'a', 'c')])
    expect(inOrder(jobs, states, '2026-11-24T02:04:00.000Z').map(({ name }) => name)).toEqual(['d', 'b', 'c', 'a'])
  expect(inOrder(named('x', 'y', 'z'), new Map(), '2026-11-24T02:04:00.000Z').map(({ name }) => name)).toEqual(['x', 'y', 'z'])
})
