import { marksOf, timeLeft } from './queueWords'

const now = '2026-11-23T01:00:00.000Z'

describe('the marks of a consultation in the queue', () => {
  it.each([
    ['2026-11-23T06:00:00.000Z', false, '还剩 5 小时', 'caution'],
    ['2026-11-24T01:00:00.000Z', false, '还剩 24 小时', 'neutral'],
    ['2026-11-23T01:30:00.000Z', false, '还剩不到 1 小时', 'caution'],
    ['2026-11-23T00:59:00.000Z', true, '已超时', 'danger'],
  ])('say how long there is until %s', (dueAt, overdue, words, tone) => {
    expect(timeLeft({ dueAt, overdue }, now)).toEqual({ words, tone })
  })

  it('put danger before time, and say nothing of time when no answer is owed', () => {
    expect(
      marksOf({ risks: ['domesticViolence'], dueAt: '2026-11-23T06:00:00.000Z', overdue: false, askedBy: null }, now).map(
        ({ words }) => words,
      ),
    ).toEqual(['家暴', '还剩 5 小时'])
    expect(marksOf({ risks: [], dueAt: null, overdue: false, askedBy: null }, now)).toEqual([])
  })

  it('say that somebody asks for another', () => {
    expect(marksOf({ risks: [], dueAt: null, overdue: false, askedBy: '女儿' }, now).map(({ words }) => words)).toEqual(['女儿代问'])
  })
})
