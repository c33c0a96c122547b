import type { Booking } from './contract'
import { calledWait, changedWait, declinedWait, offerWait, sideWait } from './waits'

const place = { need: 'advice' as const, pointId: 'point-1', pointName: '相山区中心', date: '2026-11-25' }
const joined = '2026-11-23T00:01:00.000Z'
const until = '2026-11-23T00:35:00.000Z'

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
  lateCounts: 0.5,
  counted: null,
  checkInFrom: until,
  recordId: null,
  rated: null,
  actions: ['reschedule', 'cancel'],
}

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

const startsAt = '2026-11-25T01:00:00.000Z'

test('a window that calls comes before everything, says number and window, and nothing of what for', () => {
  const wait = calledWait({ ...booking, ticket: 'B001' }, '3号窗', joined)
  expect(wait).toMatchObject({
    id: 'called-b-1',
    urgency: 'now',
    until: null,
    title: 'B001 号请到 3号窗',
    to: { page: 'booking', params: { id: 'b-1' } },
  })
  expect(JSON.stringify(wait)).not.toContain('律师')
})

test('the other side does not come: the asker sees what else there is; the other side is asked for its answer', () => {
  const mediation: Booking = { ...booking, need: 'mediation' }
  expect(declinedWait(mediation, joined, startsAt)).toMatchObject({
    id: 'declined-b-1',
    urgency: 'changed',
    until: startsAt,
    tag: '对方不来',
    at: joined,
  })
  expect(sideWait(mediation, joined, startsAt)).toMatchObject({
    id: 'side-b-1',
    urgency: 'answered',
    until: startsAt,
    tag: '等您答复',
    meaning: '张大妈请您来，说一声来不来。',
    to: { page: 'booking', params: { id: 'b-1' } },
  })
})
