import { alarmWait, answeredWait } from './waits'

test('an answer waits to be read, where it is read', () => {
  const line = {
    id: 'c-1',
    state: 'answered' as const,
    category: '03' as const,
    opening: '老板不发工资',
    quiet: false,
    askedAt: '2026-11-23T01:00:00.000Z',
    dueAt: null,
    overdue: false,
    risks: [],
    lawyer: '陈律师',
    askedBy: null,
    followUps: 0,
    passedOn: false,
    ending: null,
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

test('a danger that nobody took is the most urgent of all, and tells no word of it', () => {
  const line = { id: 'c-1', askedAt: '2026-11-23T01:00:00.000Z', dueAt: '2026-11-23T03:00:00.000Z', opening: '老公又打我了' }
  expect(alarmWait(line)).toMatchObject({ urgency: 'runsOut', until: line.dueAt, to: { page: 'inbox', params: {} } })
  expect(JSON.stringify(alarmWait(line))).not.toMatch(/老公|[{}]consultation/)
})
