import { rateableWait } from './waits'

const record = { id: 'record-1', subjectId: 's-1', about: '陈律师答复', finishedAt: '2026-11-23T01:00:00.000Z' }

test('a service waits to be rated where it was given, with the rating in view', () => {
  expect(rateableWait({ ...record, kind: 'consultation' })).toEqual({
    id: 'record-1',
    at: '2026-11-23T01:00:00.000Z',
    until: null,
    urgency: 'anytime',
    title: '陈律师答复',
    tag: '等您评',
    tone: 'brand',
    meaning: '办得好不好，您说了算。',
    to: { page: 'consultation', params: { id: 's-1', rate: '1' } },
  })
  for (const kind of ['appointment', 'walkIn', 'mediation', 'homeVisit'] as const)
    expect(rateableWait({ ...record, kind }).to).toEqual({ page: 'booking', params: { id: 's-1', rate: '1' } })
})
