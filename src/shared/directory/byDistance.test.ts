import { byDistance } from './byDistance'

const here = { latitude: 33.95, longitude: 116.8 }
const points = [
  { id: 'unmeasured' },
  { id: 'far', location: { latitude: 33.5, longitude: 116.8 } },
  { id: 'near', location: { latitude: 33.951, longitude: 116.8 } },
  { id: 'unmeasured too' },
]

test('the nearest comes first, what nobody has measured last, in the order given', () => {
  expect(byDistance(points, here).map(({ point }) => point.id)).toEqual(['near', 'far', 'unmeasured', 'unmeasured too'])
  expect(byDistance(points, here).map(({ metres }) => metres === undefined)).toEqual([false, false, true, true])
  expect(byDistance(points, null).map(({ point }) => point.id)).toEqual(points.map(({ id }) => id))
})
