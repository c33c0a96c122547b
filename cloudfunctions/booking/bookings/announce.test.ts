/** A change by the service point: everybody whom it affects is told, once. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, minutesLater, monday, point, reserved, sheet } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

const tuesday = '2026-11-24'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [sheet(tuesday, 40), sheet('2026-11-25', 40)],
  })
})
afterEach(() => cloud.close())

const close = async (now = monday) =>
  (await cloud.ok(booking, 'closeDay', { need: 'advice', date: tuesday, reason: '停电' }, 'clerk-test', { now })).affected
const told = async () => (await cloud.documents<{ person: string }>('inbox')).map(({ person }) => person).sort()

test('of nineteen people whose day is closed each is named once and told once, however often it is said', async () => {
  const people = Array.from({ length: 19 }, (_, i) => `resident-${String(i).padStart(2, '0')}`)
  const bookings = await Promise.all(people.map((person) => reserved(cloud, person)))
  const ids = bookings.map(({ id }) => id).sort()
  for (let said = 0; said < 2; said++) {
    const affected = await close()
    expect(affected.map(({ bookingId }) => bookingId).sort()).toEqual(ids)
    expect(affected.every(({ offers }) => offers.length === 3)).toBe(true)
    expect(await told()).toEqual(people.map((person) => `wx:${person}`))
  }
  expect((await books(cloud)).wrong).toEqual([])
})

test('who has come, who has cancelled, and whose time has begun are not told', async () => {
  const nine = '2026-11-24T01:00:00.000Z'
  const slots = { come: '0930', cancelled: '0930', begun: '0900', ahead: '0930' }
  const made = Object.fromEntries(
    await Promise.all(Object.entries(slots).map(async ([person, slot]) => [person, await reserved(cloud, person, { slot })] as const)),
  )
  await cloud.ok(booking, 'cancel', { id: String(made.cancelled?.id) }, 'cancelled', { now: monday })
  await cloud.ok(booking, 'checkIn', { find: String(made.come?.qr) }, 'clerk-test', { now: nine })
  expect((await close(nine)).map(({ bookingId }) => bookingId)).toEqual([made.ahead?.id])
  expect(await told()).toEqual(['wx:ahead'])
  // A minute before its time it is told of still.
  expect((await close(minutesLater(29, nine))).map(({ bookingId }) => bookingId)).toEqual([made.ahead?.id])
})
