import { directory } from '../../src/shared/directory/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

/** The city's centre at this moment, as a stranger sees it. */
const centre = async (now: string) => {
  const point = await cloud.ok(directory, 'servicePoint', { id: 'point-340600' }, null, { now })
  if (point === null) throw new Error('no centre')
  return point
}
const opening = async (now: string) => (await centre(now)).opening

test.each([
  ['a working morning', '2026-11-23T01:00:00.000Z', 'open', '2026-11-23T03:30:00.000Z'],
  ['noon', '2026-11-23T04:00:00.000Z', 'closed', '2026-11-23T06:30:00.000Z'],
  ['a Friday evening', '2026-11-27T12:00:00.000Z', 'closed', '2026-11-30T00:30:00.000Z'],
  ['a make-up Sunday (2026-09-20)', '2026-09-20T01:00:00.000Z', 'open', '2026-09-20T03:30:00.000Z'],
  ['the National Day holiday, whose first working day is 8 October', '2026-10-02T01:00:00.000Z', 'closed', '2026-10-08T00:30:00.000Z'],
])('on %s it says so, and when that changes', async (_when, now, state, until) => {
  expect(await opening(now)).toEqual({ state, until })
})

test('near a holiday of a year without its notice nobody guesses; far from one it is a day like others', async () => {
  expect((await opening('2027-03-01T01:00:00.000Z')).state).toBe('open')
  expect(await opening('2027-01-04T01:00:00.000Z')).toEqual({ state: 'unknown', until: null })
})

test('hours are said in words, samples say that they are samples, and where a sample stands is only about right', async () => {
  const points = await cloud.ok(directory, 'servicePoints', {}, null, { now: '2026-11-23T01:00:00.000Z' })
  expect(points).toHaveLength(37)
  for (const { hours, sample, location } of points) {
    expect(hours).toBe('工作日 上午 8:30–11:30，下午 2:30–5:30（示例）')
    expect(sample && location?.approximate !== false).toBe(true)
  }
  expect(points.filter(({ location }) => location !== undefined)).toHaveLength(5)
  const near = await cloud.ok(directory, 'servicePoints', { nearby: true }, null)
  expect(near.map(({ level }) => level)).toEqual(['city', 'county', 'county', 'county', 'county'])
})
