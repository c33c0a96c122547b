/** The guards behind an invitation, with what was read before somebody else wrote: in the test's own process, without luck. */
import { openKernelCloud, type KernelCloud } from '../../../tests/cloud/kernel'
import { collections } from '../collections'
import type * as Repository from './repository'
import type { StoredBooking } from './repository'
import type * as Tries from '../tries/repository'

let cloud: KernelCloud
let repository: typeof Repository
let tries: typeof Tries
beforeAll(async () => {
  cloud = await openKernelCloud(collections)
  repository = await import('./repository')
  tries = await import('../tries/repository')
})
afterAll(() => cloud.close())

const now = '2026-11-23T00:00:00.000Z'
const invite = { ref: 'i-1', code: '482913', tries: 0 }
const booking = (id: string, person: string | null = null): StoredBooking => ({
  _id: id,
  person: 'wx:asker',
  visitorKey: 'v',
  visitor: { name: '王桂兰', groups: [] },
  forOther: null,
  need: 'mediation',
  pointId: 'p',
  pointName: '',
  address: '',
  sheetId: 's',
  date: '2026-11-24',
  slot: '0900',
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: '2026-11-24T02:00:00.000Z',
  code: '123456',
  codeKey: `p:${id}`,
  state: 'booked',
  otherSide: { name: '赵老板', phone: '138', person, subject: '', answer: 'open', words: '', answers: 0, invite },
  ticket: null,
  affected: null,
  absentAt: null,
  contested: null,
  recordId: null,
  reminded: [],
  events: [],
})
const stands = async (id: string) => (await cloud.documents<StoredBooking>('bookings')).find(({ _id }) => _id === id)
const times = <T>(count: number, run: (i: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, i) => run(i)))

test('of twenty who read that no try was made, five may compare', async () => {
  await repository.insertBooking(booking('b-tries'))
  const may = await times(20, () => repository.takeInviteTry('b-tries', invite, 5))
  expect(may.filter(Boolean)).toHaveLength(5)
  expect((await stands('b-tries'))?.otherSide?.invite?.tries).toBe(5)
})

test('of two with the right digits one comes in, and nobody by digits that were renewed meanwhile', async () => {
  await repository.insertBooking(booking('b-open'))
  expect(await times(2, (i) => repository.openOtherSide('b-open', invite, `wx:other-${i}`, now))).toContain(false)
  await repository.insertBooking(booking('b-renewed'))
  await repository.setInvite('b-renewed', { ...invite, code: '135246' }, now)
  expect(await repository.openOtherSide('b-renewed', invite, 'wx:other', now)).toBe(false)
  await repository.setInvite('b-renewed', null, now)
  expect(await repository.openOtherSide('b-renewed', invite, 'wx:other', now)).toBe(false)
})

test('the same answer twice at once is one; none of somebody else, and none to a time that was moved meanwhile', async () => {
  const stored = booking('b-answer', 'wx:other')
  await repository.insertBooking(stored)
  const said = { answer: 'accepted', words: '', unchecked: false } as const
  expect((await times(3, () => repository.answerOtherSide(stored, said, 'wx:other', now))).filter(Boolean)).toHaveLength(1)
  expect((await stands('b-answer'))?.events.map(({ code }) => code)).toEqual(['SIDE_CONFIRMED'])
  const declined = { ...said, answer: 'declined' } as const
  expect(await repository.answerOtherSide(stored, declined, 'wx:stranger', now)).toBe(false)
  expect(await repository.answerOtherSide({ ...stored, slot: '1000' }, declined, 'wx:other', now)).toBe(false)
})

test('of twenty tries of one person on one day ten count, however many begin at once', async () => {
  await times(20, () => tries.beginTries('t-1', '2026-11-24'))
  expect((await times(20, () => tries.countTry('t-1', '2026-11-24', 10))).filter(Boolean)).toHaveLength(9)
  expect(await times(3, () => tries.beginTries('t-1', '2026-11-25'))).toContain(false)
})
