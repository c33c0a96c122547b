import { valueOn } from '../parameters'
import { afterCancelling, beforeCancelling, sayTimes } from './counting'

const date = '2026-11-25'
const free = '2026-11-24T23:00:00.000Z'
const late = '2026-11-24T23:00:00.001Z'
const counted = (already: number, pausedUntil: string | null = null) => ({
  date,
  lateCounts: 0.5,
  counted: { already, pausedUntil },
  cancelFreeUntil: free,
})
const most = valueOn('booking.noShows', date)

test.each([
  [0.5, '半次'],
  [1, '1 次'],
  [1.5, '1 次半'],
  [3, '3 次'],
])('%d is said as %s', (times, words) => {
  expect(sayTimes(times)).toBe(words)
})

test('in time it costs nothing, to the last moment, and that is said with the moment', () => {
  expect(beforeCancelling(counted(2.5), free)).toEqual(['11月25日 周三 上午 7:00 前取消不影响您；再晚算半次爽约。'])
})

test('late it says beforehand that it counts, how many count already, and what follows; the figures are the table’s', () => {
  expect(beforeCancelling(counted(0), late)).toEqual([
    '离约好的时间不到 2 小时，现在取消算半次爽约。',
    `90 天内满 ${most} 次，网上预约暂停 30 天。`,
  ])
  expect(beforeCancelling(counted(1.5), late)).toEqual([
    '离约好的时间不到 2 小时，现在取消算半次爽约。',
    '您最近 90 天已经算了 1 次半，加上这次是 2 次。',
    `90 天内满 ${most} 次，网上预约暂停 30 天。`,
  ])
})

test('the one that is too many says so before it is done, and what stays open', () => {
  expect(beforeCancelling(counted(most - 1), late).at(-1)).not.toContain('取消以后')
  expect(beforeCancelling(counted(most - 0.5), late).at(-1)).toBe(
    `满 ${most} 次了，取消以后网上预约暂停 30 天。现场取号、打 12348、申请法律援助不受影响。`,
  )
})

test('for whom it counts nothing, nothing is threatened', () => {
  expect(beforeCancelling({ ...counted(2), lateCounts: 0 }, late)).toEqual(['取消不影响您，不计次。'])
  expect(afterCancelling({ ...counted(2), lateCounts: 0 })).toBe('')
})

test('afterwards it says what it came to, and until when booking is paused', () => {
  expect(afterCancelling(counted(1))).toBe(
    `临到时间取消，算半次爽约，最近 90 天一共算了 1 次半。90 天内满 ${most} 次，网上预约暂停 30 天。`,
  )
  expect(afterCancelling(counted(2.5, '2026-12-25T00:00:00.000Z'))).toBe(
    '临到时间取消，算半次爽约，网上预约暂停到 12月25日 周五。现场取号、打 12348、申请法律援助不受影响。',
  )
  expect(afterCancelling({ ...counted(0), counted: null })).toBe('临到时间取消，算半次爽约。')
})
