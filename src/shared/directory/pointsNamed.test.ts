import { pointsNamed } from './pointsNamed'

const points = [
  { name: '淮北市公共法律服务中心', areaName: '淮北市' },
  { name: '濉溪镇司法所', areaName: '濉溪县' },
  { name: '百善镇司法所', areaName: '濉溪县' },
]

test('points are found by name and by area, blanks aside; no words find all', () => {
  expect(pointsNamed(points, ' 百 善 ')).toEqual([points[2]])
  expect(pointsNamed(points, '濉溪')).toEqual([points[1], points[2]])
  expect(pointsNamed(points, '濉溪县百善')).toEqual([points[2]])
  expect(pointsNamed(points, '宿州')).toEqual([])
  expect(pointsNamed(points, '')).toEqual(points)
})
