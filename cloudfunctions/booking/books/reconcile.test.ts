/** What nobody stands behind is given back; what somebody does, stays. Tried on books as deaths leave them. */
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { minutesLater, monday, point, pointId, sheet } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

/** A day on which one visitor has the only place, by this claim. */
const claimed = (date: string, key: string, id: string) => ({
  ...sheet(date, 1, ['0900']),
  slots: { '0900': { capacity: 1, free: 0, surplus: 0, claims: { [key]: { id, at: monday } } } },
})
const wait = (name: string, date: string, state: string, slot: string | null) => ({
  _id: `w-${name}`,
  person: `wx:${name}`,
  visitorKey: name,
  sheetId: `${pointId}:advice:${date}`,
  need: 'advice',
  pointId,
  pointName: '测试服务点',
  date,
  state,
  offer: slot === null ? null : { slot, until: minutesLater(600) },
  joinedAt: monday,
})

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    day_sheets: [
      claimed('2026-11-24', 'nobody', 'b-nobody'),
      claimed('2026-11-25', 'nobody', 'hold:w-nobody'),
      claimed('2026-11-26', 'waiting', 'hold:w-waiting'),
      claimed('2026-11-27', 'offered', 'hold:w-offered'),
      claimed('2026-11-28', 'elsewhere', 'hold:w-elsewhere'),
      claimed('2026-11-29', 'gone', 'hold:w-gone'),
    ],
    waitlist: [
      wait('waiting', '2026-11-26', 'waiting', null),
      wait('offered', '2026-11-27', 'offered', '0900'),
      wait('elsewhere', '2026-11-28', 'offered', '0930'),
      wait('gone', '2026-11-29', 'left', null),
    ],
  })
  await cloud.tick('booking', minutesLater(5))
})
afterAll(() => cloud.close())

const placeOn = async (date: string) => {
  const sheets = await cloud.documents<{ _id: string; slots: Record<string, { free: number; claims: object }> }>('day_sheets')
  const slot = sheets.find(({ _id }) => _id === `${pointId}:advice:${date}`)?.slots['0900']
  return { free: slot?.free, keys: Object.keys(slot?.claims ?? {}) }
}

test.each([
  ['a booking that was never written', '2026-11-24'],
  ['an entry that is not there', '2026-11-25'],
  ['an entry that has an offer for another time', '2026-11-28'],
  ['an entry that has ended', '2026-11-29'],
])('a place that is claimed for %s is free', async (_, date) => {
  expect(await placeOn(date)).toEqual({ free: 1, keys: [] })
})

test('a place that is held for who has its offer stays; whose offer was not written yet gets it, and is told', async () => {
  expect(await placeOn('2026-11-27')).toEqual({ free: 0, keys: ['offered'] })
  expect(await placeOn('2026-11-26')).toEqual({ free: 0, keys: ['waiting'] })
  const waits = await cloud.documents<{ _id: string; state: string; offer: { slot: string } | null }>('waitlist')
  expect(waits.find(({ _id }) => _id === 'w-waiting')).toMatchObject({ state: 'offered', offer: { slot: '0900' } })
  expect((await cloud.documents<{ person: string; title: string }>('inbox')).map(({ person, title }) => [person, title])).toEqual([
    ['wx:waiting', '有空位了'],
  ])
})
