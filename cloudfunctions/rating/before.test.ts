/** Records and ratings that the version before wrote, and lists that are longer than a page. */
import { account } from '../../src/shared/account/contract'
import { rating } from '../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

const provider = { staffId: 'staff-wang', pointId: 'point-340600' }
const record = (id: string, kind: string, recipient: string, finishedAt: string, ratedAt: string | null = null) => ({
  _id: id,
  kind,
  subjectId: id.split('-').slice(1).join('-'),
  recipient: `wx:${recipient}`,
  provider,
  about: '上门服务',
  startedAt: finishedAt,
  finishedAt,
  ratedAt,
})
const june = (day: number) => `2026-06-${String(day).padStart(2, '0')}T02:00:00.000Z`
const given = { reasons: [], reasonsVersion: '2026-11', words: '', rater: 'wx:resident-before', provider, channel: 2 }

/** Twenty-five that can be rated, some of one moment, and one whose thirty days are over on the day of the test. */
const many = Array.from({ length: 25 }, (_, i) =>
  record(`walkIn-w-${String(i).padStart(2, '0')}`, 'walkIn', 'resident-many', june(2 + (i % 9))),
)
const today = '2026-07-02T01:00:00.000Z'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', {
    service_records: [
      record('visit-b-old', 'visit', 'resident-before', june(3)),
      record('visit-b-rated', 'visit', 'resident-before', june(3), june(4)),
      record('homeVisit-b-new', 'homeVisit', 'resident-before', june(3), june(4)),
      ...many,
      record('walkIn-w-over', 'walkIn', 'resident-many', june(1)),
    ],
    ratings: [
      { _id: 'visit-b-rated', kind: 'visit', grade: 5, ratedAt: june(4), ...given },
      { _id: 'homeVisit-b-new', kind: 'homeVisit', grade: 1, ratedAt: june(4), ...given },
    ],
  })
})
afterAll(() => cloud.close())

const homeVisits = async () =>
  (await cloud.ok(rating, 'summary', { from: '2026-06-01', to: '2026-06-30' }, 'supervisor-zhao')).byKind.filter(
    ({ kind }) => kind === 'homeVisit',
  )

test('home visits are counted as one kind, whatever they were called when they were written', async () => {
  expect(await homeVisits()).toMatchObject([{ figures: { closed: 3, rated: 2, unrated: 1, badCount: 1, participation: 66.67 } }])
})

test('a period has both its days whole, by the clock of Huaibei', async () => {
  const rated = async (from: string, to: string) => (await cloud.ok(rating, 'summary', { from, to }, 'supervisor-zhao')).total.rated
  expect(await rated('2026-06-04', '2026-06-04')).toBe(2)
  expect([await rated('2026-06-01', '2026-06-03'), await rated('2026-06-05', '2026-06-05')]).toEqual([0, 0])
  for (const [from, to] of [
    ['2026-06-04', '2026-06-03'],
    ['2025-01-01', '2026-06-03'],
  ] as const)
    expect(await cloud.call(rating, 'summary', { from, to }, 'supervisor-zhao')).toMatchObject({
      ok: false,
      error: { code: 'PERIOD_BACKWARDS', field: 'to' },
    })
})

test('one from before is found by its id of then, waits to be rated, and is rated', async () => {
  const waits = await cloud.ok(account, 'waits', {}, 'resident-before', { now: june(5) })
  expect(waits.items).toMatchObject([{ id: 'visit-b-old', to: { page: 'booking', params: { id: 'b-old', rate: '1' } } }])
  await cloud.ok(rating, 'rate', { recordId: 'visit-b-old', grade: 3 }, 'resident-before', { now: june(6) })
  expect(await cloud.ok(rating, 'ofRecord', { recordId: 'visit-b-rated' }, 'resident-before')).toMatchObject({
    record: { kind: 'homeVisit' },
    rating: { grade: 5 },
  })
  expect(await homeVisits()).toMatchObject([{ figures: { closed: 3, rated: 3, unrated: 0 } }])
})

test('of what waits to be rated the latest come first, that there are more is said, and none waits longer than thirty days', async () => {
  const waiting = (now: string) => cloud.ok(account, 'waits', {}, 'resident-many', { now })
  const latest = [...many].sort((a, b) => (a.finishedAt > b.finishedAt ? -1 : a.finishedAt < b.finishedAt ? 1 : a._id < b._id ? -1 : 1))
  const first = await waiting(today)
  expect(first.items.map(({ at }) => at)).toEqual(latest.slice(0, 20).map(({ finishedAt }) => finishedAt))
  expect(first.more).toEqual(['rating'])
  // On this day those of 2 to 8 June are over, the one of 1 June long ago.
  const later = await waiting('2026-07-09T01:00:00.000Z')
  expect(later.items.map(({ id }) => id)).toEqual(latest.filter(({ finishedAt }) => finishedAt >= june(9)).map(({ _id }) => _id))
  expect(later.more).toEqual([])
})
