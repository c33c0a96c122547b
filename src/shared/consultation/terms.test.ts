import { answerDueAt, followUpsFor, followUpUntil } from './terms'

const first = '2026-11-23T01:00:00.000Z'

test('an answer is promised within twenty-four hours, by the clock and not by the working day', () => {
  expect(answerDueAt(first, 2)).toBe('2026-11-24T01:00:00.000Z')
  expect(answerDueAt('2026-11-27T12:00:00.000Z', 1)).toBe('2026-11-28T12:00:00.000Z')
})

test('somebody in danger is answered within two hours', () => {
  expect(answerDueAt(first, 0)).toBe('2026-11-23T03:00:00.000Z')
})

test('three follow-ups come with a question', () => {
  expect(followUpsFor(first)).toBe(3)
})

test('one may ask on for seven days from the first answer, and no later answer extends them', () => {
  const until = followUpUntil({ followUpUntil: null }, first)
  expect(until).toBe('2026-11-30T01:00:00.000Z')
  expect(followUpUntil({ followUpUntil: until }, '2026-11-29T01:00:00.000Z')).toBe(until)
})
