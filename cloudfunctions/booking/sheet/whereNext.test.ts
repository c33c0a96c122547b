/** Where something can be done: each point once, the one with the next free place first. */
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { monday, point, sheet } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

const at = (pointId: string, date: string, places: number, slots = ['0900']) => ({
  ...sheet(date, places, slots, 'video'),
  _id: `${pointId}:video:${date}`,
  pointId,
  pointName: pointId,
})

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    day_sheets: [
      at('point-full-b', '2026-11-24', 0),
      at('point-full-a', '2026-11-24', 0),
      at('point-thursday', '2026-11-24', 0),
      at('point-thursday', '2026-11-26', 2),
      at('point-ten', '2026-11-24', 1, ['1000', '1030']),
      at('point-nine', '2026-11-25', 5),
      at('point-nine', '2026-11-24', 5),
      at('point-also-nine', '2026-11-24', 5),
      // This Monday at nine is too soon at eight; last week is over; who has nothing else is not a place to go to.
      at('point-today', '2026-11-23', 5),
      at('point-last-week', '2026-11-20', 5),
      at('point-far', '2026-12-08', 5),
      { ...at('point-ten', '2026-11-25', 1), _id: 'point-ten:advice:2026-11-25', need: 'advice' },
      { ...at('point-ten', '2026-11-24', 0), _id: 'point-ten:notary:2026-11-24', need: 'notary' },
    ],
  })
})
afterAll(() => cloud.close())

/** Only the points of this test: the samples have theirs. */
const found = async (from?: string) =>
  (await cloud.ok(booking, 'places', { need: 'video', ...(from !== undefined && { from }) }, null, { now: monday }))
    .filter(({ pointId }) => !/^point-\d/.test(pointId))
    .map(({ pointId, next }) => [pointId.replace('point-', ''), next && `${next.date} ${next.slot}`])

const now = [
  ['also-nine', '2026-11-24 0900'],
  ['nine', '2026-11-24 0900'],
  ['ten', '2026-11-24 1000'],
  ['thursday', '2026-11-26 0900'],
  ['full-a', null],
  ['full-b', null],
  ['today', null],
]

test('points stand in the order of their next free place, those without one behind, and equals by their id', async () => {
  expect(await found()).toEqual(now)
})

test('from a later day on, only what is free from then on counts; from a day that is over it is as from today', async () => {
  expect(await found('2026-11-25')).toEqual([
    ['nine', '2026-11-25 0900'],
    ['thursday', '2026-11-26 0900'],
  ])
  expect(await found('2026-11-16')).toEqual(now)
})

test('what can be done at a point stands in the order of the needs, each with its own next free place', async () => {
  const at = async (pointId: string) => await cloud.ok(booking, 'needsAt', { pointId }, null, { now: monday })
  expect(await at('point-ten')).toEqual([
    { need: 'advice', next: { date: '2026-11-25', slot: '0900', free: 1 } },
    { need: 'notary', next: null },
    { need: 'video', next: { date: '2026-11-24', slot: '1000', free: 1 } },
  ])
  for (const nothing of ['point-last-week', 'point-far']) expect(await at(nothing)).toEqual([])
})
