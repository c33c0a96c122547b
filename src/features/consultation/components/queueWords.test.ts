import { marksOf, timeLeft } from './queueWords'

const first = { followUps: 0, passedOn: false, ending: null }
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
      marksOf({ risks: ['domesticViolence'], dueAt: '2026-11-23T06:00:00.000Z', overdue: false, askedBy: null, ...first }, now).map(
        ({ words }) => words,
      ),
    ).toEqual(['家暴', '还剩 5 小时'])
    expect(marksOf({ risks: [], dueAt: null, overdue: false, askedBy: null, ...first }, now)).toEqual([])
  })

  it('say that somebody asks for another', () => {
    expect(marksOf({ risks: [], dueAt: null, overdue: false, askedBy: '女儿', ...first }, now).map(({ words }) => words)).toEqual([
      '女儿代问',
    ])
  })

  it('say which follow-up waits, while it waits; that another gave it back; and of what has ended, how', () => {
    const marks = (over: Partial<Parameters<typeof marksOf>[0]>) =>
      marksOf({ risks: [], dueAt: null, overdue: false, askedBy: null, ...first, ...over }, now).map(({ words }) => words)
    expect(marks({ followUps: 2, dueAt: '2026-11-23T06:00:00.000Z' })).toEqual(['还剩 5 小时', '第 2 次追问'])
    expect(marks({ followUps: 2 })).toEqual([])
    expect(marks({ passedOn: true })).toEqual(['有律师退回过'])
    expect((['solved', 'unsolved', 'byLawyer'] as const).flatMap((ending) => marks({ ending }))).toEqual([
      '对方说解决了',
      '对方说没解决',
      '律师结束的',
    ])
  })
})
