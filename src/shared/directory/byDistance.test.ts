import { byDistance } from './byDistance'

const here = { latitude: 33.95, longitude: 116.8 }
const points = [
  { id: 'elsewhere', areaCode: 'nowhere' },
  { id: 'town of far', areaCode: 'far' },
  { id: 'far', areaCode: 'far', location: { latitude: 33.5, longitude: 116.8 } },
  { id: 'near', areaCode: 'near', location: { latitude: 33.951, longitude: 116.8 } },
  { id: 'town of near', areaCode: 'near' },
]

test('the nearest comes first; what nobody has measured comes after, of the nearest area first', () => {
  expect(byDistance(points, here).map(({ point }) => point.id)).toEqual(['near', 'far', 'town of near', 'town of far', 'elsewhere'])
  expect(byDistance(points, here).map(({ metres }) => metres === undefined)).toEqual([false, false, true, true, true])
  expect(byDistance(points, null).map(({ point }) => point.id)).toEqual(points.map(({ id }) => id))
})
