import { openKernelCloud, type KernelCloud } from '../../../tests/cloud/kernel'
import type { Told } from '../../../src/shared/life'
import { collections } from '../collections'
import type * as Foundation from '../index'
import type * as Kernel from '../../kernel'
import type { StoredEntry } from './repository'

let cloud: KernelCloud
let foundation: typeof Foundation
let kernel: typeof Kernel
beforeAll(async () => {
  cloud = await openKernelCloud(collections)
  foundation = await import('../index')
  kernel = await import('../../kernel')
})
afterAll(() => cloud.close())

const moved: Told = {
  code: 'MOVED',
  title: '您的安排有变动',
  text: '{what}改到了{when}。',
  note: '请打开小程序查看',
  page: 'booking',
  atNight: false,
}
const day = '2026-11-24T04:00:00.000Z'
const night = '2026-11-24T15:38:00.000Z'
const morning = '2026-11-25T00:00:00.000Z'
const about = (id: string, now = day) => ({ id, once: now, now, params: { id }, details: { what: '咨询', when: '下午' } })
const entries = async (person: string) => (await cloud.documents<StoredEntry>('inbox')).filter((entry) => entry.person === person)
const sent = async (openid: string) =>
  (await cloud.outbox()).filter(({ touser }) => touser === openid).map(({ page, data }) => [page, data.thing1.value, data.thing2.value])
const tick = (now: string, left = 1_000) => foundation.sendMessages.run({ now, requestId: 'r', cursor: null, budget: { left: () => left } })

test('who is told has it in the inbox at once, with its words filled in and the page it opens; the message goes out', async () => {
  await cloud.accept('li')
  expect(await foundation.tell('wx:li', moved, about('b-1'))).toBe(true)
  expect(await entries('wx:li')).toEqual([
    {
      _id: expect.stringMatching(/^m-[0-9a-f]{24}$/),
      person: 'wx:li',
      at: day,
      title: '您的安排有变动',
      text: '咨询改到了下午。',
      to: { page: 'booking', params: { id: 'b-1' } },
      readAt: null,
      unsent: null,
    },
  ])
  expect(await sent('li')).toEqual([['features/booking/pages/booking/index?id=b-1', '您的安排有变动', '请打开小程序查看']])
})

test('told the same again, nobody is told twice; another moment, person, subject or event is another telling', async () => {
  const told = (person: string, event: Told, subject: ReturnType<typeof about>) => foundation.tell(person, event, subject)
  expect(await told('wx:ma', moved, about('b-1'))).toBe(true)
  expect(await told('wx:ma', moved, about('b-1'))).toBe(false)
  expect(await told('wx:ma', moved, { ...about('b-1'), once: 'another' })).toBe(true)
  expect(await told('wx:ma', moved, about('b-2'))).toBe(true)
  expect(await told('wx:ma', { ...moved, code: 'CLOSED' }, about('b-1'))).toBe(true)
  expect(await told('wx:mb', moved, about('b-1'))).toBe(true)
  expect(await entries('wx:ma')).toHaveLength(4)
})

test('at night the inbox has it at once and the phone rests: the message goes out in the morning, once', async () => {
  await cloud.accept('night')
  await foundation.tell('wx:night', moved, about('b-1', night))
  expect(await entries('wx:night')).toMatchObject([{ at: night, unsent: { from: morning } }])
  await tick(night)
  expect(await sent('night')).toEqual([])
  expect(await tick('2026-11-24T23:59:00.000Z')).toEqual({ did: 0, more: false })
  await tick(morning)
  await tick(morning)
  expect(await sent('night')).toHaveLength(1)
  expect(await entries('wx:night')).toMatchObject([{ unsent: null }])
})

test('what cannot wait goes out at night too', async () => {
  await cloud.accept('urgent')
  await foundation.tell('wx:urgent', { ...moved, atNight: true }, about('b-1', night))
  expect(await sent('urgent')).toHaveLength(1)
})

test('an event without a message, and a person without a phone, have the inbox alone', async () => {
  const { note: _note, ...quiet } = moved
  await foundation.tell('wx:quiet', quiet, about('b-1'))
  await foundation.tell('web:u-1', moved, about('b-1'))
  expect(await entries('wx:quiet')).toMatchObject([{ unsent: null }])
  expect(await entries('web:u-1')).toMatchObject([{ unsent: null }])
  expect(await sent('u-1')).toEqual([])
})

test('told in a transaction it stands with what caused it or not at all, and goes out with the next tick', async () => {
  await cloud.accept('tx')
  const told = (id: string, refuse: boolean) =>
    kernel.transact(async (transaction) => {
      const first = await foundation.tellWithin(transaction, 'wx:tx', moved, about(id))
      return refuse ? kernel.refuse('NOT_FOUND') : first
    })
  await told('b-1', true)
  expect(await entries('wx:tx')).toEqual([])
  expect(await told('b-1', false)).toBe(true)
  expect(await told('b-1', false)).toBe(false)
  expect(await sent('tx')).toEqual([])
  await tick(day)
  expect(await sent('tx')).toHaveLength(1)
})

test('who did not accept a message misses nothing: the entry stands, nothing fails, and the log says why, but not to whom', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await foundation.tell('wx:never', moved, about('b-1'))).toBe(true)
  expect(await entries('wx:never')).toHaveLength(1)
  expect(logged.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
    { requestId: 'tell', action: 'notify', code: 'NOT_SENT', detail: '43101' },
  ])
  jest.restoreAllMocks()
})

test('messages go out only as far as the budget reaches; the next tick goes on', async () => {
  for (let i = 0; i < 10; i++) await foundation.tell('wx:many', moved, { ...about(`b-${i}`, night), once: `${i}` })
  expect(await tick(morning, 0)).toEqual({ did: 0, more: true })
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await tick(morning)).toEqual({ did: 10, more: false })
  jest.restoreAllMocks()
})

test('entries are read newest first, and marked as read by their person alone', async () => {
  const [first] = await entries('wx:li')
  if (first === undefined) throw new Error('There is no entry to read')
  expect(await foundation.markRead(first._id, 'wx:ma', day)).toBe(false)
  expect(await foundation.markRead(first._id, 'wx:li', day)).toBe(true)
  expect(await foundation.markRead(first._id, 'wx:li', night)).toBe(false)
  const page = await foundation.pageOfInbox('wx:ma', undefined, 3)
  expect(page.items).toHaveLength(3)
  expect((await foundation.pageOfInbox('wx:ma', page.next ?? undefined, 3)).items).toHaveLength(1)
})

test('entries from before still open what they were about', () => {
  expect(foundation.destinationOf({ page: 'visit', subjectId: 'b-1' })).toEqual({ page: 'booking', params: { id: 'b-1' } })
  expect(foundation.destinationOf({ page: 'matter', subjectId: 'c-1' })).toEqual({ page: 'consultation', params: { id: 'c-1' } })
  expect(foundation.destinationOf({ page: 'bookings', subjectId: 'w-1' })).toEqual({ page: 'bookings', params: {} })
  expect(foundation.destinationOf({})).toEqual({ page: 'bookings', params: {} })
})
