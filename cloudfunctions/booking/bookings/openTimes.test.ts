/** What can be booked or moved to: a slot that is there, on a day that is open and near enough, with a place in it. */
import { booking, type Booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, monday, point, pointId, reserved, sheet, wish } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

/** The last day that can be booked on this Monday, and the one after it. */
const [lastDay, beyond] = ['2026-12-07', '2026-12-08']
const [closedDay, unpublished] = ['2026-11-26', '2026-11-28']

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [
      ...['2026-11-24', '2026-11-25', lastDay, beyond].map((date) => sheet(date, 9)),
      { ...sheet(closedDay, 9), closed: '停电' },
      sheet('2026-11-27', 1),
    ],
  })
})
afterEach(() => cloud.close())

const gone = [
  ['a slot that the day does not have', '2026-11-25', '1730'],
  ['a day that is closed', closedDay, '0900'],
  ['a day that nobody has published', unpublished, '0900'],
  ['a day beyond the last that can be booked', beyond, '0900'],
] as const

test.each(gone)('%s is gone: it is neither booked nor moved to, and others are offered', async (_, date, slot) => {
  const { id } = await reserved(cloud, 'resident-a')
  const before = await books(cloud)
  const refused = { ok: false, error: { code: 'SLOT_GONE', offers: [{ pointId }, { pointId }, { pointId }] } }
  expect(await cloud.call(booking, 'reserve', wish({ date, slot }), 'resident-b', { now: monday })).toMatchObject(refused)
  expect(await cloud.call(booking, 'reschedule', { id, date, slot }, 'resident-a', { now: monday })).toMatchObject(refused)
  expect(await books(cloud)).toEqual(before)
  expect(before.wrong).toEqual([])
})

test('the last day that can be booked can be booked, and moved to', async () => {
  expect(await reserved(cloud, 'resident-b', { date: lastDay })).toMatchObject({ state: 'booked', date: lastDay })
  const { id } = await reserved(cloud, 'resident-a')
  const moved = await cloud.ok(booking, 'reschedule', { id, date: lastDay, slot: '0930' }, 'resident-a', { now: monday })
  expect(moved).toMatchObject({ state: 'booked', date: lastDay, slot: '0930' })
  expect((await books(cloud)).wrong).toEqual([])
})

test('a slot without a place is full: it is neither booked nor moved to, others are offered, and everybody keeps what they have', async () => {
  await reserved(cloud, 'resident-b', { date: '2026-11-27' })
  const { id } = await reserved(cloud, 'resident-a')
  const refused = { ok: false, error: { code: 'SLOT_FULL', offers: ['0930', '1000'].map((slot) => ({ date: '2026-11-27', slot })) } }
  expect(await cloud.call(booking, 'reserve', wish({ date: '2026-11-27' }), 'resident-c', { now: monday })).toMatchObject(refused)
  expect(await cloud.call(booking, 'reschedule', { id, date: '2026-11-27', slot: '0900' }, 'resident-a', { now: monday })).toMatchObject(
    refused,
  )
  const { active, wrong } = await books(cloud)
  expect([active.length, wrong]).toEqual([2, []])
})

test('what is shown of a day is what can still be booked, to the minute', async () => {
  const shown = async (now: string) =>
    (await cloud.ok(booking, 'openSlots', { need: 'advice', pointId }, null, { now })).days
      .filter(({ date }) => date === '2026-11-24')
      .flatMap(({ slots }) => slots.map(({ slot }) => slot))
  // Two hours before half past nine, in Huaibei.
  const last = '2026-11-23T23:30:00.000Z'
  expect(await shown(last)).toEqual(['0930', '1000'])
  expect(await shown(minutesLater(1, last))).toEqual(['1000'])
  expect(await shown(minutesLater(31, last))).toEqual([])
  expect(await reserved(cloud, 'resident-a', { slot: '0930' }, last)).toMatchObject({ state: 'booked' })
})

test('moved to where it stands already it is the same slot, and moved twice by one tap it is moved once', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  const move = (date: string, slot: string) => cloud.call(booking, 'reschedule', { id, date, slot }, 'resident-a', { now: monday })
  expect(await move('2026-11-24', '0900')).toMatchObject({ ok: false, error: { code: 'SAME_SLOT' } })
  expect(await move('2026-11-24', '0930')).toMatchObject({ ok: true, data: { date: '2026-11-24', slot: '0930' } })
  expect(await move('2026-11-24', '0930')).toMatchObject({ ok: true, data: { date: '2026-11-24', slot: '0930' } })
  expect(await move('2026-11-25', '0930')).toMatchObject({ ok: true, data: { date: '2026-11-25', slot: '0930' } })
  const { free, wrong } = await books(cloud)
  expect([wrong, free['2026-11-24 0900'], free['2026-11-24 0930'], free['2026-11-25 0930']]).toEqual([[], 9, 9, 8])
})

test('what has begun, or has been cancelled, is not moved', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  const move = (now: string) => cloud.call(booking, 'reschedule', { id, date: '2026-11-25', slot: '0900' }, 'resident-a', { now })
  expect(await move('2026-11-24T01:00:00.000Z')).toMatchObject({ ok: false, error: { code: 'NOT_ACTIVE' } })
  await cloud.ok(booking, 'cancel', { id }, 'resident-a', { now: monday })
  expect(await move(monday)).toMatchObject({ ok: false, error: { code: 'NOT_ACTIVE' } })
  expect((await books(cloud)).free['2026-11-25 0900']).toBe(9)
})

test('one tap sent twice is one booking; with another need, point or visitor it is refused, and nothing changes', async () => {
  const input = wish()
  const first = await cloud.ok(booking, 'reserve', input, 'resident-a', { now: monday })
  expect(await cloud.ok(booking, 'reserve', input, 'resident-a', { now: monday })).toEqual(first)
  // A time that is gone by now makes it no other booking.
  expect(await cloud.ok(booking, 'reserve', { ...input, date: closedDay }, 'resident-a', { now: monday })).toEqual(first)
  const other = { visitor: { name: '李大爷' }, need: 'mediation', pointId: 'point-340600' } as const
  for (const name of ['visitor', 'need', 'pointId'] as const)
    expect(
      await cloud.call(
        booking,
        'reserve',
        { ...input, otherSide: { name: '赵老板', phone: '13800000000' }, [name]: other[name] },
        'resident-a',
        { now: monday },
      ),
    ).toMatchObject({ ok: false, error: { code: 'SENT_DIFFERENTLY' } })
  expect((await books(cloud)).active).toHaveLength(1)
})

/** A tap whose answer never came: the function died after that many operations. */
const dies = (crashAfterOp: number, over: object = {}) =>
  cloud.raw('booking', { action: 'reserve', input: wish(over) }, 'resident-a', { now: monday, faults: { crashAfterOp } })

test('after a tap that died anywhere, another tap for the same slot has one booking and one place', async () => {
  for (const [i, crashAfterOp] of [1, 2, 3, 4, 5, 6].entries()) {
    await dies(crashAfterOp)
    const { id } = await reserved(cloud, 'resident-a', {}, minutesLater(i / 60))
    const { active, free, wrong } = await books(cloud)
    expect([crashAfterOp, active.map(({ _id }) => _id), free['2026-11-24 0900'], wrong]).toEqual([crashAfterOp, [id], 8, []])
    await cloud.ok(booking, 'cancel', { id }, 'resident-a', { now: monday })
  }
})

test('what a tap that died has in hand is not given up for another slot, as long as it may still come', async () => {
  const inHand = async () => (await cloud.documents<{ count: number }>('visitors')).reduce((sum, { count }) => sum + count, 0)
  for (let crashAfterOp = 1; (await inHand()) === 0 && crashAfterOp < 9; crashAfterOp++) await dies(crashAfterOp)
  expect(await cloud.documents('bookings')).toEqual([])
  expect(await cloud.call(booking, 'reserve', wish({ slot: '0930' }), 'resident-a', { now: monday })).toMatchObject({
    ok: false,
    error: { code: 'ALREADY_BOOKED' },
  })
})

test('who cancelled, and whose place is still to be given back, has it again at once, and keeps it', async () => {
  const { id } = await reserved(cloud, 'resident-a')
  const claims = async () => 9 - ((await books(cloud)).free['2026-11-24 0900'] ?? 0)
  const stateOf = async () => (await cloud.ok(booking, 'read', { id }, 'resident-a')).state
  for (let crashAfterOp = 1; (await stateOf()) === 'booked' && crashAfterOp < 9; crashAfterOp++)
    await cloud.raw('booking', { action: 'cancel', input: { id } }, 'resident-a', { now: monday, faults: { crashAfterOp } })
  expect([await stateOf(), await claims()]).toEqual(['cancelled', 1])
  const again: Booking = await reserved(cloud, 'resident-a')
  // What the cancellation owes is paid by now: neither its retry nor the job takes the place away from the new booking.
  await cloud.ok(booking, 'cancel', { id }, 'resident-a', { now: monday })
  await cloud.tick('booking', minutesLater(2))
  const { active, wrong } = await books(cloud)
  expect([active.map(({ _id }) => _id), await claims(), wrong]).toEqual([[again.id], 1, []])
})
