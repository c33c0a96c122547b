import type { ServiceRecord } from '../records/repository'
import type { StoredRating } from './repository'
import { ratedViewOf, rateUntil, windowDays } from './view'

const record: ServiceRecord = {
  _id: 'visit-b-1',
  kind: 'visit',
  subjectId: 'b-1',
  recipient: 'wx:zhang',
  provider: { staffId: 'staff-wang', pointId: 'point-1' },
  about: '上门服务',
  startedAt: '2026-10-01T00:00:00.000Z',
  finishedAt: '2026-10-01T01:00:00.000Z',
  ratedAt: null,
}
const rating: StoredRating = {
  _id: 'visit-b-1',
  kind: 'visit',
  grade: 2,
  reasons: ['HB201'],
  reasonsVersion: '2026-11',
  words: '等久了',
  rater: 'wx:zhang',
  provider: record.provider,
  channel: 2,
  ratedAt: '2026-10-02T00:00:00.000Z',
}
const last = '2026-10-31T01:00:00.000Z'

test('it can be rated for thirty days, the last moment included', () => {
  expect([windowDays(record), rateUntil(record)]).toEqual([30, last])
  expect(ratedViewOf(record, null, last)).toMatchObject({ mayRate: true, rateUntil: last, rating: null })
  expect(ratedViewOf(record, null, '2026-10-31T01:00:00.001Z').mayRate).toBe(false)
})

test('a record of the old kind is shown by its name of today and keeps its id', () => {
  expect(ratedViewOf(record, null, last).record).toEqual({
    id: 'visit-b-1',
    kind: 'homeVisit',
    subjectId: 'b-1',
    about: '上门服务',
    finishedAt: record.finishedAt,
  })
})

test('what was rated is shown and cannot be rated again; who gave it stays on the server', () => {
  const view = ratedViewOf(record, rating, '2026-10-02T01:00:00.000Z')
  expect(view).toMatchObject({ rating: { grade: 2, reasons: ['HB201'], words: '等久了', ratedAt: rating.ratedAt }, mayRate: false })
  expect(JSON.stringify(view)).not.toMatch(/zhang|wang/)
})
