import { account } from '../../src/shared/account/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { grades } from '../../src/shared/rating/grades'
import { rating } from '../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, closed } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.close())

const today = '2026-11-23'
const recordOf = async (as = 'resident-zhang', now?: string) => String((await closed(cloud, as, now)).recordId)

test.each(grades)('grade $grade ($name) is taken, is seen by who gave it, and moves the figures', async ({ grade }) => {
  const recordId = await recordOf()
  const before = await cloud.ok(rating, 'summary', { from: '2020-01-01', to: '2020-12-31' }, 'supervisor-zhao')
  await cloud.ok(rating, 'rate', { recordId, grade }, 'resident-zhang', { now: '2020-06-01T00:00:00.000Z' })
  const after = await cloud.ok(rating, 'summary', { from: '2020-01-01', to: '2020-12-31' }, 'supervisor-zhao')
  expect(after.grades[grade]).toBe(before.grades[grade] + 1)
  expect((await cloud.ok(rating, 'ofRecord', { recordId }, 'resident-zhang')).rating).toMatchObject({ grade })
})

test('one record has one rating for ever: the same again is the same, another one is refused', async () => {
  const recordId = await recordOf()
  const first = await cloud.ok(rating, 'rate', { recordId, grade: 1, reasons: ['HB102'], words: '等了五天' }, 'resident-zhang')
  expect(await cloud.ok(rating, 'rate', { recordId, grade: 1, reasons: ['HB102'], words: '等了五天' }, 'resident-zhang')).toEqual(first)
  expect(await cloud.call(rating, 'rate', { recordId, grade: 5 }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'ALREADY_RATED' },
  })
  expect((await cloud.ok(rating, 'ofRecord', { recordId }, 'resident-zhang')).rating).toMatchObject({ grade: 1, words: '等了五天' })
})

test('of different grades sent at once exactly one stands', async () => {
  const recordId = await recordOf()
  const replies = await Promise.all(
    ([5, 4, 3, 2, 1] as const).map((grade) => cloud.call(rating, 'rate', { recordId, grade }, 'resident-zhang')),
  )
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
  for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe('ALREADY_RATED')
  expect((await cloud.documents<{ _id: string }>('ratings')).filter(({ _id }) => _id === recordId)).toHaveLength(1)
})

test('a death at any of its database operations leaves the rating and its mark together, or neither', async () => {
  const recordId = await recordOf()
  for (const crashAfterOp of [1, 2, 3, 4, 5, 6]) {
    await cloud.raw('rating', { action: 'rate', input: { recordId, grade: 2 } }, 'resident-zhang', { faults: { crashAfterOp } })
    const [record] = (await cloud.documents<{ _id: string; ratedAt: string | null }>('service_records')).filter(
      ({ _id }) => _id === recordId,
    )
    const given = (await cloud.documents<{ _id: string }>('ratings')).some(({ _id }) => _id === recordId)
    expect(record?.ratedAt !== null).toBe(given)
  }
  expect((await cloud.ok(rating, 'rate', { recordId, grade: 2 }, 'resident-zhang')).rating?.grade).toBe(2)
})

test('a record without a rating has none: nothing is assumed', async () => {
  const recordId = await recordOf('resident-silent', '2026-01-05T00:00:00.000Z')
  expect(await cloud.ok(rating, 'ofRecord', { recordId }, 'resident-silent', { now: '2026-03-01T00:00:00.000Z' })).toMatchObject({
    rating: null,
    mayRate: false,
  })
  const figures = await cloud.ok(rating, 'summary', { from: '2026-01-01', to: '2026-01-31' }, 'supervisor-zhao')
  expect(figures.total).toMatchObject({ closed: 1, rated: 0, unrated: 1, participation: 0, satisfaction: null })
})

test('can be rated for thirty days and not a second longer', async () => {
  const ended = '2026-10-01T00:00:00.000Z'
  const recordId = await recordOf('resident-zhang', ended)
  expect(await cloud.call(rating, 'rate', { recordId, grade: 4 }, 'resident-zhang', { now: '2026-10-31T00:00:00.001Z' })).toMatchObject({
    ok: false,
    error: { code: 'RATING_SHUT', message: '服务结束超过 30 天，不能再评价了。有意见可以打 12348。' },
  })
  expect((await cloud.call(rating, 'rate', { recordId, grade: 4 }, 'resident-zhang', { now: '2026-10-31T00:00:00.000Z' })).ok).toBe(true)
  // What stands is not shut: the same sent again, however late, is the same; another one is told that it stands.
  const late = { now: '2026-12-01T00:00:00.000Z' }
  expect((await cloud.call(rating, 'rate', { recordId, grade: 4 }, 'resident-zhang', late)).ok).toBe(true)
  expect(await cloud.call(rating, 'rate', { recordId, grade: 5 }, 'resident-zhang', late)).toMatchObject({
    ok: false,
    error: { code: 'ALREADY_RATED' },
  })
})

test('only the person who was served can rate; to others the record looks missing', async () => {
  const recordId = await recordOf()
  for (const stranger of ['resident-li', 'lawyer-chen', 'supervisor-zhao']) {
    expect(await cloud.call(rating, 'rate', { recordId, grade: 5 }, stranger)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await cloud.call(rating, 'ofRecord', { recordId }, stranger)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  }
})

test('reasons belong to their grade', async () => {
  const recordId = await recordOf()
  expect(await cloud.call(rating, 'rate', { recordId, grade: 5, reasons: ['HB102'] }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'REASONS_DO_NOT_FIT', field: 'reasons' },
  })
})

test('the services that wait for a rating are listed until they have one', async () => {
  const recordId = await recordOf('resident-waiting')
  await answered(cloud, 'resident-waiting')
  const waiting = async () =>
    (await cloud.ok(account, 'waits', {}, 'resident-waiting')).items.filter(({ domain }) => domain === 'rating').map(({ id }) => id)
  expect(await waiting()).toEqual([recordId])
  await cloud.ok(rating, 'rate', { recordId, grade: 3 }, 'resident-waiting')
  expect(await waiting()).toEqual([])
})

test('no figure names a person', async () => {
  const text = JSON.stringify(await cloud.ok(rating, 'summary', { from: today, to: today }, 'supervisor-zhao'))
  expect(text).not.toMatch(/resident|wx:|律师/)
})

test('a consultation brings its rating along to who asked, and to nobody else', async () => {
  const recordId = await recordOf('resident-brings')
  const id = recordId.replace('consultation-', '')
  const read = async (as: string) => (await cloud.ok(consultation, 'read', { id }, as)).rated
  expect(await read('resident-brings')).toMatchObject({ record: { id: recordId }, rating: null, mayRate: true })
  await cloud.ok(rating, 'rate', { recordId, grade: 2, words: '等久了' }, 'resident-brings')
  expect(await read('resident-brings')).toMatchObject({ rating: { grade: 2, words: '等久了' }, mayRate: false })
  // The lawyer who answered never sees who said what.
  expect(await read('lawyer-chen')).toBeNull()
})
