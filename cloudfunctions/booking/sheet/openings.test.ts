/** What is shown free is what the sheets say, and what is fetched for it does not grow with the people on them. */
import { needCodes, type NeedCode } from '../../../src/shared/booking/needs'
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { minutesLater, monday, point, pointId, sheet } from '../../../tests/cloud/places'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

/** A sheet somewhere, with so many people on it. */
const crowded = (at: string, date: string, free: Record<string, number>, people: number, need: NeedCode = 'advice') => ({
  ...sheet(date, 1, [], need),
  _id: `${at}:${need}:${date}`,
  pointId: at,
  pointName: `服务点 ${at}`,
  slots: Object.fromEntries(
    Object.entries(free).map(([slot, places]) => [
      slot,
      {
        capacity: places + people,
        free: places,
        surplus: 0,
        claims: Object.fromEntries(Array.from({ length: people }, (_, i) => [`k${i}`, { id: `b-${i}`, at: monday }])),
      },
    ]),
  ),
})

let cloud: TestCloud
afterEach(() => cloud.close())

const days = ['2026-11-23', '2026-11-24', '2026-11-25']
const townWith = (people: number) => ({
  service_points: [point],
  day_sheets: [
    crowded('point-a', '2026-11-23', { '0930': 3, '1000': 1, '1400': 0 }, people),
    crowded('point-a', '2026-11-24', { '0900': 2 }, people),
    crowded('point-b', '2026-11-24', { '1000': 0, '0930': 1, '0900': 4 }, people),
    crowded('point-c', '2026-11-23', { '0900': 5 }, people),
    crowded('point-d', '2026-11-25', { '0900': 0 }, people),
    crowded('point-a', '2026-11-25', { '0900': 0, '1000': 7 }, people, 'notary'),
    ...days.map((date) => crowded(pointId, date, { '0900': 0, '1500': 2 }, people, 'mediation')),
  ],
})
const ask = async (action: 'places' | 'needsAt' | 'openSlots', input: object, now: string) => {
  const { body, headers } = await cloud.raw('booking', { action, input }, null, { now })
  return {
    data: (body as { data: unknown }).data,
    operations: Number(headers.get('x-local-db-ops')),
    bytes: Number(headers.get('x-local-db-bytes')),
  }
}

test('places come the next free one first, what is past or too soon is left out, and those without one are last', async () => {
  cloud = await openTestCloud(':memory:', townWith(2))
  // 8:00, and two hours before: from 10:00 on.
  const at = async (now: string, from?: string) =>
    (await cloud.ok(booking, 'places', { need: 'advice', ...(from !== undefined && { from }) }, null, { now }))
      .filter((place) => /^point-[a-d]$/.test(place.pointId))
      .map(({ pointId: id, pointName, next }) => [id, pointName, next === null ? null : `${next.date} ${next.slot} ${next.free}`])
  expect(await at(monday)).toEqual([
    ['point-a', '服务点 point-a', '2026-11-23 1000 1'],
    ['point-b', '服务点 point-b', '2026-11-24 0900 4'],
    ['point-c', '服务点 point-c', null],
    ['point-d', '服务点 point-d', null],
  ])
  expect((await at(minutesLater(1)))[0]).toEqual(['point-a', '服务点 point-a', '2026-11-24 0900 2'])
  expect((await at(monday, '2026-11-24'))[0]?.[2]).toBe('2026-11-24 0900 2')
})

test('a point says what can be done there, in the order of the needs, and its days without who is on them', async () => {
  cloud = await openTestCloud(':memory:', townWith(2))
  const done = await cloud.ok(booking, 'needsAt', { pointId: 'point-a' }, null, { now: monday })
  expect(done).toEqual([
    { need: 'advice', next: { date: '2026-11-23', slot: '1000', free: 1 } },
    { need: 'notary', next: { date: '2026-11-25', slot: '1000', free: 7 } },
  ])
  expect(needCodes.indexOf('advice')).toBeLessThan(needCodes.indexOf('notary'))
  const { days: open } = await cloud.ok(booking, 'openSlots', { need: 'advice', pointId: 'point-b' }, null, { now: monday })
  expect(open).toEqual([
    {
      date: '2026-11-24',
      slots: [
        { slot: '0900', free: 4 },
        { slot: '0930', free: 1 },
        { slot: '1000', free: 0 },
      ],
    },
  ])
})

test('ten times the people on the sheets cost no operation and hardly a byte more', async () => {
  const calls = [
    ['places', { need: 'mediation' }],
    ['needsAt', { pointId }],
    ['openSlots', { need: 'mediation', pointId }],
  ] as const
  const costs = []
  for (const people of [5, 50]) {
    cloud = await openTestCloud(':memory:', townWith(people))
    const asked = []
    for (const [action, input] of calls) asked.push(await ask(action, input, monday))
    costs.push(asked.map(({ operations, bytes }) => ({ operations, bytes: Math.round(bytes / 200) })))
    for (const { bytes } of asked) expect(bytes).toBeGreaterThan(0)
    if (people === 5) await cloud.close()
  }
  expect(costs[1]).toEqual(costs[0])
  for (const { operations } of costs[0] ?? []) expect(operations).toBe(1)
})
