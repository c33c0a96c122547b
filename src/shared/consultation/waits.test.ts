import { answeredWait } from './waits'

test('an answer waits to be read, where it is read', () => {
  const line = {
    id: 'c-1',
    state: 'answered' as const,
    category: '03' as const,
    opening: '老板不发工资',
    askedAt: '2026-11-23T01:00:00.000Z',
    dueAt: null,
    overdue: false,
    risks: [],
    lawyer: '陈律师',
    askedBy: null,
    behind: 0,
  }
  expect(answeredWait(line, '2026-11-24T01:00:00.000Z')).toEqual({
    id: 'answer-c-1',
    at: '2026-11-24T01:00:00.000Z',
    until: null,
    urgency: 'answered',
    title: '老板不发工资',
    tag: '律师答复了',
    tone: 'good',
    meaning: '陈律师答复了，看看解决没有。',
    to: { page: 'consultation', params: { id: 'c-1' } },
  })
})
