import { sayWaiting } from './words'

test('up to three days are named, more are said from the first to the last, weekends and nothing say nothing', () => {
  expect(sayWaiting(['2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'])).toBe(
    '还没收到 2027 年的国家放假安排，1月4日、1月5日先不能约，收到后就能约。',
  )
  expect(sayWaiting(['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-06', '2027-02-09'])).toBe(
    '还没收到 2027 年的国家放假安排，2月1日到2月9日之间有 4 天先不能约，收到后就能约。',
  )
  expect([sayWaiting([]), sayWaiting(['2027-01-02'])]).toEqual(['', ''])
})
