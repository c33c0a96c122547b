import { metresBetween, sayDistance } from './distance'

const xiangshan = { latitude: 33.96, longitude: 116.79 }

test('a hundredth of a degree to the north is 1.11 km, to the east 0.92 km at this latitude', () => {
  expect(metresBetween(xiangshan, { ...xiangshan, latitude: 33.97 })).toBeCloseTo(1112, 0)
  expect(metresBetween(xiangshan, { ...xiangshan, longitude: 116.8 })).toBeCloseTo(922, 0)
  expect(metresBetween(xiangshan, xiangshan)).toBe(0)
})

test.each([
  [0, false, '50 米'],
  [812, false, '800 米'],
  [951, false, '1.0 公里'],
  [3_240, false, '3.2 公里'],
  [9_960, false, '10 公里'],
  [41_400, false, '41 公里'],
  [200, true, '大概 1 公里'],
  [3_240, true, '大概 3 公里'],
])('%i m, only about right: %s, is said as %s', (metres, approximate, words) => {
  expect(sayDistance(metres, approximate)).toBe(words)
})

test('from 950 metres on it is kilometres, from ten on without a fraction', () => {
  expect([949, 950, 9_949, 9_950].map((metres) => sayDistance(metres, false))).toEqual(['950 米', '0.9 公里', '9.9 公里', '10 公里'])
})
