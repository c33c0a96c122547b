import type { ServiceRecord } from '../foundation'
import { isSameRating, newRating } from './newRating'

const now = '2026-11-23T01:00:00.000Z'
const record: ServiceRecord = {
  _id: 'visit-b-1',
  kind: 'visit',
  subjectId: 'b-1',
  recipient: 'wx:zhang',
  provider: { staffId: 'staff-wang', pointId: 'point-1' },
  about: '上门服务',
  startedAt: now,
  finishedAt: now,
  ratedAt: null,
}
const input = { recordId: record._id, grade: 4 as const, reasons: ['HB401', 'HB402'], words: '好' }

test('a rating has the id of its record and the kind by its name of today, and says which channel it came by', () => {
  expect(newRating(record, input, { key: 'wx:zhang', channel: 'weapp', by: 'account' }, now)).toEqual({
    _id: 'visit-b-1',
    kind: 'homeVisit',
    grade: 4,
    reasons: ['HB401', 'HB402'],
    reasonsVersion: '2026-11',
    words: '好',
    rater: 'wx:zhang',
    provider: record.provider,
    channel: 2,
    ratedAt: now,
  })
  expect(newRating(record, input, { key: 'web:1', channel: 'web', by: 'account' }, now).channel).toBe(1)
  expect(newRating(record, input, { key: 'code:k-1', channel: 'web', by: 'qr' }, now)).toMatchObject({ channel: 3, byCode: true })
  expect(newRating(record, input, { key: 'wx:1', channel: 'weapp', by: 'digits' }, now)).toMatchObject({ channel: 2, byCode: true })
})

test('the same grade, words and reasons in whatever order are a retry; anything else is another opinion', () => {
  expect(isSameRating(input, { ...input, reasons: ['HB402', 'HB401'] })).toBe(true)
  expect(isSameRating(input, { ...input, grade: 5 })).toBe(false)
  expect(isSameRating(input, { ...input, words: '很好' })).toBe(false)
  expect(isSameRating(input, { ...input, reasons: ['HB401'] })).toBe(false)
  const reasons = ['HB402', 'HB401']
  isSameRating(input, { ...input, reasons })
  expect(reasons).toEqual(['HB402', 'HB401'])
})

test('reasons are the same in whatever order either has them', () => {
  expect(isSameRating({ ...input, reasons: ['HB402', 'HB401'] }, { ...input, reasons: ['HB401', 'HB402'] })).toBe(true)
  expect(isSameRating({ ...input, reasons: ['HB401', 'HB402'] }, { ...input, reasons: ['HB402', 'HB401'] })).toBe(true)
})
