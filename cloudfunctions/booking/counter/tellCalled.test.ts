/** A call to a window reaches who booked, wherever they wait. */
import { account } from '../../../src/shared/account/contract'
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater as at, point, reserved, sheet, tapId } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [sheet('2026-11-24', 9, ['0900', '0930'])],
  })
})
afterEach(() => cloud.close())

const nine = '2026-11-24T01:00:00.000Z'
const call = (now: string, callId = tapId()) =>
  cloud.ok(booking, 'callNext', { callId, need: 'advice', window: '3号窗' }, 'clerk-test', { now })
const told = async () =>
  (await cloud.documents<{ title: string; text: string; person: string }>('inbox')).filter(({ title }) => title === '叫到您了')
const waits = async (as: string, now: string) => (await cloud.ok(account, 'waits', {}, as, { now })).items

test('who is called is told at once which number and which window, by a message too, and once for one call', async () => {
  await cloud.accept('li', 'local-progress')
  await reserved(cloud, 'li')
  const { ticket } = await cloud.ok(booking, 'checkIn', { find: '张大妈' }, 'clerk-test', { now: nine })
  const callId = tapId()
  await call(at(1, nine), callId)
  // Its answer was lost, and it is sent again.
  await call(at(2, nine), callId)
  expect(await told()).toMatchObject([{ person: 'wx:li', text: `${ticket.number} 号，请到 3号窗。` }])
  const sent = (await cloud.outbox()) as {
    api: string
    input: { touser: string; data: { thing2: { value: string } } }
    answer: { errcode: number }
  }[]
  expect(sent.filter(({ api, answer }) => api === 'subscribeMessage.send' && answer.errcode === 0).map(({ input }) => input)).toMatchObject(
    [{ touser: 'li', data: { thing2: { value: `${ticket.number} 号请到 3号窗` } } }],
  )
})

test('who is called again is told again, once for each time; who was called in vain and is called once more hears of that too', async () => {
  await reserved(cloud, 'li')
  const { ticket } = await cloud.ok(booking, 'checkIn', { find: '张大妈' }, 'clerk-test', { now: nine })
  const one = { need: 'advice' as const, number: ticket.number }
  const first = tapId()
  await call(at(1, nine), first)
  const again = tapId()
  for (const minutes of [2, 3]) await cloud.ok(booking, 'recall', { callId: again, ...one }, 'clerk-test', { now: at(minutes, nine) })
  expect(await told()).toHaveLength(2)
  await cloud.ok(booking, 'skip', { skipId: tapId(), ...one }, 'clerk-test', { now: at(4, nine) })
  // A late repeat of the first call puts nobody back to a window.
  await call(at(5, nine), first)
  expect(await cloud.documents('bookings')).toMatchObject([{ state: 'checkedIn' }])
  expect(await told()).toHaveLength(2)
  await call(at(6, nine))
  expect(await told()).toHaveLength(3)
})

test('it waits for them before everything else while it lasts, and goes when they are done', async () => {
  const { id } = await reserved(cloud, 'li')
  const { ticket } = await cloud.ok(booking, 'checkIn', { find: '张大妈' }, 'clerk-test', { now: nine })
  expect(await waits('li', at(1, nine))).toEqual([])
  await call(at(1, nine))
  expect(await waits('li', at(2, nine))).toMatchObject([
    { urgency: 'now', tag: '叫到您了', title: `${ticket.number} 号请到 3号窗`, at: at(1, nine), to: { page: 'booking', params: { id } } },
  ])
  await cloud.ok(booking, 'finish', { need: 'advice', number: ticket.number }, 'clerk-test', { now: at(30, nine) })
  expect((await waits('li', at(31, nine))).filter(({ domain }) => domain === 'booking')).toEqual([])
})

test('a walk-in without a phone is called by the wall: nobody else is told', async () => {
  await cloud.ok(booking, 'takeNumber', { id: tapId(), need: 'advice', name: '王师傅' }, 'clerk-test', { now: nine })
  await call(at(1, nine))
  expect(await told()).toEqual([])
})
