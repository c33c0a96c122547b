import { StaffCard } from '../../src/shared/account/contract'
import { directory, ServicePoint } from '../../src/shared/directory/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

const points = Array.from({ length: 260 }, (_, i) => ({
  _id: `point-more-${i}`,
  rank: 9,
  name: `第 ${i} 个服务点`,
  level: 'town',
  areaCode: '340699',
  areaName: '示例区',
  address: '示例路',
  phone: '12348',
  kinds: [],
  sample: true,
}))
const staff = Array.from({ length: 130 }, (_, i) => ({
  _id: `staff-more-${i}`,
  name: '同名',
  title: '窗口',
  roles: ['clerk'],
  pointId: 'point-more-0',
  boundTo: `wx:more-${i}`,
}))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud(':memory:', { service_points: points, staff })
})
afterAll(() => cloud.close())

const keysOf = (list: readonly object[]) => [...new Set(list.flatMap((entry) => Object.keys(entry)))].sort()

test('no list of the city ends silently: every service point and everybody who works at one is there', async () => {
  const found = await cloud.ok(directory, 'servicePoints', { areaCode: '340699' }, null)
  expect(new Set(found.map(({ id }) => id)).size).toBe(260)
  const people = await cloud.ok(directory, 'staff', { pointId: 'point-more-0' }, null)
  expect(new Set(people.map(({ id }) => id)).size).toBe(130)
})

test('what a contract does not name stays on the server: a place’s rank and hours, a colleague’s account', async () => {
  const named = Object.keys(ServicePoint.shape).sort()
  expect(keysOf(await cloud.ok(directory, 'servicePoints', {}, null))).toEqual(named)
  expect(keysOf([(await cloud.ok(directory, 'servicePoint', { id: 'point-340600' }, null)) ?? {}])).toEqual(named)
  expect(keysOf(await cloud.ok(directory, 'staff', { pointId: 'point-340600' }, null))).toEqual(Object.keys(StaffCard.shape).sort())
})
