import { account } from '../account/contract'
import { booking } from '../booking/contract'
import { consultation } from '../consultation/contract'
import { directory } from '../directory/contract'
import { isParameter } from '../parameters/say'
import { rating } from '../rating/contract'
import { fill } from './fill'
import type { RefusalTable } from './refusals'

const day = '2026-11-23'

test('a detail fills its hole, and a hole that nothing is known of stays', () => {
  expect(fill('{who}已经接了 {n} 件', { who: '陈律师', n: 0 })).toBe('陈律师已经接了 0 件')
  expect(fill('{who}已经接了')).toBe('{who}已经接了')
})

test('a figure comes from the parameter table, with its unit', () => {
  expect(fill('{consultation.followUps} 次，{consultation.followUpDays}', {}, day)).toBe('3 次，7 天')
  expect(fill('{consultation.answerWithinHours}，{booking.leadMinutes}，{booking.checkInEarlyMinutes}', {}, day)).toBe(
    '24 小时，2 小时，30 分钟',
  )
  expect(fill('{retention.ratingYears}')).toBe('10 年')
})

test('another value that holds for this very thing goes before the one in the table', () => {
  expect(
    fill('{consultation.followUps} 次，{consultation.followUpDays}', { 'consultation.followUps': 5, 'consultation.followUpDays': 9 }),
  ).toBe('5 次，9 天')
})

test('hours and minutes are said together where both are there', () => {
  expect(['booking.lateMinutes', 'booking.leadMinutes'].map((key) => fill(`{${key}}`, { [key]: 95 }))).toEqual([
    '1 小时 35 分钟',
    '1 小时 35 分钟',
  ])
  expect(fill('{booking.lateMinutes}', { 'booking.lateMinutes': 0 })).toBe('0 分钟')
})

test.each([account, booking, consultation, directory, rating])(
  '$name: each figure that a sentence names is in the table',
  ({ refusals }) => {
    const sentences = Object.values<RefusalTable[string]>(refusals).map(({ message }) => message)
    const keys = sentences
      .flatMap((sentence) => [...sentence.matchAll(/\{([\w.]+)\}/g)].map(([, hole = '']) => hole))
      .filter((hole) => hole.includes('.'))
    expect(keys.filter((key) => !isParameter(key))).toEqual([])
  },
)

test('a figure that was put into words already is said as it is', () => {
  expect(fill('{consultation.followUpDays}', { 'consultation.followUpDays': '一周' })).toBe('一周')
})
