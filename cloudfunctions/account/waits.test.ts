/** What waits for a person, asked of every domain in one call. */
import { account } from '../../src/shared/account/contract'
import { booking } from '../../src/shared/booking/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, closed } from '../../tests/cloud/consultations'
import { clerk, minutesLater as at, point, pointId, reserved, sheet, wish } from '../../tests/cloud/places'

const [tuesday, wednesday] = ['2026-11-24', '2026-11-25']

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: [sheet(tuesday, 1, ['0900']), sheet(wednesday, 1, ['0900']), sheet('2026-11-26', 30, ['0900'])],
  })
})
afterEach(() => cloud.close())

const waits = (as: string, now: string, faults?: object) => cloud.ok(account, 'waits', {}, as, { now, ...(faults && { faults }) })
const kinds = async (as: string, now: string) => (await waits(as, now)).items.map(({ domain, urgency }) => `${domain} ${urgency}`)

/** A place is held for them: they joined behind who had it and gave it back at minute 5. */
async function offered(as: string) {
  const first = await reserved(cloud, 'first', { date: wednesday })
  await cloud.ok(booking, 'joinWaitlist', { need: 'advice', pointId, date: wednesday, visitor: { name: '李师傅' } }, as, { now: at(1) })
  await cloud.ok(booking, 'cancel', { id: first.id }, 'first', { now: at(5) })
}
const dayCloses = (date: string) =>
  cloud.ok(booking, 'closeDay', { pointId, need: 'advice', date, reason: '停电检修' }, 'clerk-test', { now: at(6) })

test('one call brings all of it, the most urgent first, each where it is dealt with', async () => {
  const { id: read } = await answered(cloud, 'li', at(0))
  const { id: over } = await closed(cloud, 'li', at(1))
  await asked(cloud, 'li', at(2))
  await offered('li')
  const { id: moved } = await reserved(cloud, 'li', { date: tuesday, need: 'advice', forOther: { relation: '母亲', agreed: true } }, at(2))
  await dayCloses(tuesday)
  const { items, more, missing } = await waits('li', at(7))
  expect(items.map(({ to }) => to)).toEqual([
    { page: 'time', params: expect.objectContaining({ need: 'advice', point: pointId, date: wednesday, slot: '0900' }) },
    { page: 'booking', params: { id: moved } },
    { page: 'consultation', params: { id: read } },
    { page: 'consultation', params: { id: over, rate: '1' } },
  ])
  expect(items.map(({ tag }) => tag)).toEqual(['有位子了', '有变动', '律师答复了', '等您评'])
  expect(items[1]?.meaning).toContain('停电检修')
  expect([more, missing]).toEqual([[], []])
})

test('nothing waits for who has nothing, nor for anybody else what is another’s', async () => {
  await answered(cloud, 'li', at(0))
  await closed(cloud, 'li', at(1))
  await offered('li')
  expect(await waits('somebody-else', at(7))).toEqual({ items: [], more: [], missing: [] })
})

test('an offer waits until its time is over or it is taken, to the moment', async () => {
  await offered('li')
  expect(await kinds('li', at(35))).toEqual(['booking runsOut'])
  expect(await kinds('li', at(36))).toEqual([])
  await reserved(cloud, 'li', { ...wish({ date: wednesday }) }, at(10))
  expect(await kinds('li', at(11))).toEqual([])
})

test('a booking that was changed waits until it is moved, cancelled, or would have begun', async () => {
  const { id } = await reserved(cloud, 'li', { date: tuesday })
  expect(await kinds('li', at(5))).toEqual([])
  await dayCloses(tuesday)
  expect(await kinds('li', at(7))).toEqual(['booking changed'])
  // It begins on Tuesday at nine, which is one hour after the test's Monday morning and a day.
  expect(await kinds('li', at(25 * 60 - 1))).toEqual(['booking changed'])
  expect(await kinds('li', at(25 * 60))).toEqual([])
  await cloud.ok(booking, 'cancel', { id }, 'li', { now: at(8) })
  expect(await kinds('li', at(9))).toEqual([])
})

test('an answer waits until its asker asks on or ends it', async () => {
  const { id } = await answered(cloud, 'li', at(0))
  expect(await kinds('li', at(1))).toEqual(['consultation answered'])
  await cloud.ok(consultation, 'followUp', { id, followUpId: 'follow-up-000001', text: '还要带什么材料去？' }, 'li', { now: at(2) })
  expect(await kinds('li', at(3))).toEqual([])
})

test('where there are more than are listed, it says whose', async () => {
  // Two hours and more apart: nobody may ask so much in one day.
  const later = (i: number) => at(130 * i)
  for (let i = 0; i < 21; i++) await answered(cloud, `many`, later(i))
  const { items, more } = await waits('many', later(21))
  expect(items.map(({ at: since }) => since)).toEqual(Array.from({ length: 20 }, (_, i) => later(20 - i)))
  expect(more).toEqual(['consultation'])
})

test('what one domain cannot say hides nothing of the others, and is named', async () => {
  await answered(cloud, 'li', at(0))
  await closed(cloud, 'li', at(1))
  const whole = await waits('li', at(7))
  for (let failOp = 1; failOp <= 5; failOp++) {
    const { items, missing } = await waits('li', at(7), { failOp })
    expect(missing).toHaveLength(1)
    expect(items).toEqual(whole.items.filter(({ domain }) => !missing.includes(domain)))
  }
})
