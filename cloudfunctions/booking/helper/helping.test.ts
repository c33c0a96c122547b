/** 帮约: how many people one account books for, and what counts for the helper. */
import { booking, type Seeable } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, monday, point, sheet, wish } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(240_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [
      sheet('2026-11-24', 40),
      sheet('2026-11-24', 40, ['0900'], 'notary'),
      sheet('2026-11-25', 40),
      sheet('2026-11-26', 0, ['0900']),
    ],
  })
})
afterEach(() => cloud.close())

const forOther = { relation: '女儿', agreed: true } as const
const help = (name: string, over: { need?: NeedCode; date?: string; id?: string; now?: string; slot?: string } = {}) => {
  const { now = monday, ...more } = over
  return cloud.call(booking, 'reserve', wish({ visitor: { name }, forOther, ...more }), 'helper', { now })
}
const see = (bookingId: string, seen: Seeable[]) =>
  cloud.ok(booking, 'confirmVisitor', { find: `FINGERTIP:${bookingId}`, seen }, 'clerk-test', { now: monday })
const codeOf = (reply: Awaited<ReturnType<typeof help>>) => (reply.ok ? 'booked' : reply.error.code)
const helperDocument = async () => (await cloud.documents<{ done: object; inUse: object }>('helpers'))[0]

test('of forty invented elders at once three have something booked; a second thing for one of them takes no more room', async () => {
  const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => help(`奶奶${i}`)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(3)
  const refused = replies.find(({ ok }) => !ok)
  expect(refused).toMatchObject({
    error: {
      code: 'TOO_MANY_OTHERS',
      message: expect.stringMatching(/3 位.*窗口.*12348/),
      next: 'call12348',
      offers: [{ step: 'findWindow' }],
    },
  })
  const first = replies.find((reply) => reply.ok)
  expect(codeOf(await help(first?.ok ? first.data.visitor : '', { need: 'notary' }))).toBe('booked')
  expect((await books(cloud)).wrong).toEqual([])
})

test('once one of them is done there is room for the next, and what was refused has used up none', async () => {
  const made = []
  for (const name of ['甲', '乙']) made.push(await help(name))
  const before = await helperDocument()
  // No such place on this day, then twice the same need for one person.
  expect(codeOf(await help('丙', { date: '2026-11-26' }))).toBe('SLOT_FULL')
  expect(codeOf(await help('甲', { date: '2026-11-25' }))).toBe('ALREADY_BOOKED')
  expect(await helperDocument()).toMatchObject({ done: before?.done, inUse: before?.inUse })
  expect(codeOf(await help('丁'))).toBe('booked')
  expect(codeOf(await help('戊'))).toBe('TOO_MANY_OTHERS')
  const [first] = made
  if (first?.ok) await cloud.ok(booking, 'cancel', { id: first.data.id }, 'helper', { now: minutesLater(2) })
  expect(codeOf(await help('戊', { now: minutesLater(3) }))).toBe('booked')
})

test('the same sent twice, also at once, is one', async () => {
  const id = 'tap-the-same'
  await Promise.all([help('甲', { id }), help('甲', { id })])
  expect(codeOf(await help('甲', { id }))).toBe('booked')
  expect(await helperDocument()).toMatchObject({ done: { helping: [{ id: expect.any(String) }] }, inUse: { helping: [{}] } })
  expect((await cloud.documents<{ person: string }>('bookings')).filter(({ person }) => person === 'wx:helper')).toHaveLength(1)
})

test('whom the window has seen takes none of the three, and a helper whom it has seen may help more', async () => {
  const ids: string[] = []
  for (const name of ['甲', '乙', '丙']) {
    const reply = await help(name)
    if (reply.ok) ids.push(reply.data.id)
  }
  expect(await see(ids[0] ?? '', ['inPerson'])).toMatchObject({ name: '甲', left: ['helper'] })
  expect(codeOf(await help('丁', { now: minutesLater(2) }))).toBe('booked')
  expect(codeOf(await help('戊', { now: minutesLater(2) }))).toBe('TOO_MANY_OTHERS')
  // 甲 was seen: they can always be booked for.
  expect(codeOf(await help('甲', { need: 'notary', now: minutesLater(2) }))).toBe('booked')
  await see(ids[1] ?? '', ['helper'])
  expect(codeOf(await help('戊', { now: minutesLater(3) }))).toBe('booked')
  expect((await cloud.documents<{ allowed: object }>('helpers'))[0]?.allowed).toEqual({ by: clerk._id, at: monday })
})

test('no-shows of those one booked for pause booking for others, not for oneself; a contest takes it back', async () => {
  const late = minutesLater(60 * 27)
  const ids: string[] = []
  for (const [i, name] of ['甲', '乙', '丙'].entries()) {
    const reply = await help(name, { slot: ['0900', '0930', '1000'][i] })
    if (reply.ok) ids.push(reply.data.id)
  }
  for (const id of ids) await cloud.ok(booking, 'markAbsent', { bookingId: id, who: 'resident' }, 'clerk-test', { now: late })
  expect(await help('丁', { date: '2026-11-25', slot: '1000', now: late })).toMatchObject({
    ok: false,
    error: { code: 'HELPING_PAUSED', message: expect.stringContaining('12348') },
  })
  const own = wish({ date: '2026-11-25', slot: '1000' })
  expect((await cloud.call(booking, 'reserve', own, 'helper', { now: late })).ok).toBe(true)
  const told = (await cloud.documents<{ title: string; text: string }>('inbox')).map(({ text }) => text)
  expect(told.filter((text) => text.includes('帮人约暂停到'))).toHaveLength(1)
  await cloud.ok(booking, 'contest', { id: ids[0] ?? '', reason: '他去了' }, 'helper', { now: late })
  expect(codeOf(await help('丁', { date: '2026-11-25', slot: '1000', now: late }))).toBe('booked')
})

test('booking and cancelling over and over ends with the day, and says until when', async () => {
  const codes: string[] = []
  for (let i = 0; i < 8; i++) {
    const reply = await cloud.call(booking, 'reserve', wish(), 'looper', { now: monday })
    codes.push(reply.ok ? 'booked' : reply.error.code)
    if (reply.ok) await cloud.ok(booking, 'cancel', { id: reply.data.id }, 'looper', { now: monday })
    else expect(reply.error.message).toContain('11月24日')
  }
  expect(codes).toEqual([...Array<string>(6).fill('booked'), 'BOOKED_TOO_OFTEN', 'BOOKED_TOO_OFTEN'])
  expect((await cloud.call(booking, 'reserve', wish({ date: '2026-11-25' }), 'looper', { now: minutesLater(60 * 17) })).ok).toBe(true)
})

test('one booking is moved so often in a day, forty at once included', async () => {
  const { id } = await cloud.ok(booking, 'reserve', wish(), 'mover', { now: monday })
  const slots = ['0900', '0930', '1000']
  const move = (i: number) =>
    cloud.call(booking, 'reschedule', { id, date: i % 2 === 0 ? '2026-11-24' : '2026-11-25', slot: slots[i % 3] ?? '0900' }, 'mover', {
      now: monday,
    })
  for (let round = 0; round < 4; round++) await Promise.all(Array.from({ length: 10 }, (_, i) => move(round * 10 + i)))
  for (let i = 0; i < 12; i++) await move(i)
  const stored = (await cloud.documents<{ _id: string; events: { code: string }[] }>('bookings')).find(({ _id }) => _id === id)
  expect(stored?.events.filter(({ code }) => code === 'MOVED')).toHaveLength(6)
  expect(await Promise.all([1, 2].map(move))).toEqual(
    expect.arrayContaining([expect.objectContaining({ error: expect.objectContaining({ code: 'MOVED_TOO_OFTEN' }) })]),
  )
  expect((await books(cloud)).wrong).toEqual([])
})
