import type { Booking } from './contract'
import { changedWait, offerWait } from './waits'

const place = { need: 'advice' as const, pointId: 'point-1', pointName: '相山区中心', date: '2026-11-25' }
const joined = '2026-11-23T00:01:00.000Z'
const until = '2026-11-23T00:35:00.000Z'

test('a place that is held waits until its time is over, and opens where it is taken', () => {
  const offer = { slot: '0900', until }
  expect(offerWait({ ...place, id: 'w-1', state: 'offered', offer, actions: ['take', 'leave'] }, offer, joined)).toEqual({
    id: 'offer-w-1',
    at: joined,
    until,
    urgency: 'runsOut',
    title: '等空位：当面问律师',
    tag: '有位子了',
    tone: 'good',
    meaning: '11月25日 周三 上午 9:00 的位子给您留到 11月23日 周一 上午 8:35。',
    to: { page: 'time', params: { need: 'advice', point: 'point-1', wait: 'w-1', date: '2026-11-25', slot: '0900' } },
  })
})

test('a booking that the service point changed says why, and waits until it begins', () => {
  const booking: Booking = {
    ...place,
    id: 'b-1',
    address: '',
    slot: '0900',
    state: 'booked',
    visitor: '张大妈',
    forOther: false,
    code: '135790',
    qr: '',
    otherSide: null,
    ticket: null,
    window: null,
    affected: '律师请假',
    contested: null,
    cancelFreeUntil: until,
    checkInFrom: until,
    recordId: null,
    rated: null,
    actions: ['reschedule', 'cancel'],
  }
  const startsAt = '2026-11-25T01:00:00.000Z'
  expect(changedWait(booking, joined, startsAt)).toEqual({
    id: 'changed-b-1',
    at: joined,
    until: startsAt,
    urgency: 'changed',
    title: '当面问律师，11月25日 周三 上午 9:00',
    tag: '有变动',
    tone: 'caution',
    meaning: '相山区中心。律师请假。请改个时间，不算您的。',
    to: { page: 'booking', params: { id: 'b-1' } },
  })
})
