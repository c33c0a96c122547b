import { ServiceRecordView } from './contract'

const record = { id: 'homeVisit-b-1', kind: 'homeVisit', subjectId: 'b-1', about: '上门服务', finishedAt: '2026-11-24T01:00:00.000Z' }

test('a recipient sees what it was and when it ended; who served and whom never leaves the server', () => {
  expect(ServiceRecordView.parse({ ...record, recipient: 'wx:zhang', provider: { staffId: 'staff-wang' }, ratedAt: null })).toEqual(record)
})

test('a record names its kind as it is called today', () => {
  expect(ServiceRecordView.safeParse({ ...record, kind: 'visit' }).success).toBe(false)
})
