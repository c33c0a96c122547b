import { mostUrgentFirst, type Wait } from './wait'

const at = (minute: number) => `2026-11-24T01:0${minute}:00.000Z`
const wait = (id: string, urgency: Wait['urgency'], minute: number, until: string | null = null): Wait => ({
  id,
  at: at(minute),
  until,
  urgency,
  title: '',
  tag: '',
  tone: 'good',
  meaning: '',
  to: { page: 'inbox', params: {} },
})

test('a window that calls comes first, then offers, the one that runs out first before the others, then changes, answers and ratings', () => {
  const inOrder = [
    wait('called', 'now', 1),
    wait('offer-soon', 'runsOut', 1, at(5)),
    wait('offer-later', 'runsOut', 9, at(6)),
    wait('changed-first', 'changed', 1, at(2)),
    wait('changed-later', 'changed', 9, at(3)),
    wait('changed-without-end', 'changed', 9),
    wait('answer-latest', 'answered', 4),
    wait('answer-a', 'answered', 3),
    wait('answer-b', 'answered', 3),
    wait('rating', 'anytime', 9),
  ]
  const ids = inOrder.map(({ id }) => id)
  for (let turn = 0; turn < inOrder.length; turn++) {
    const mixed = [...inOrder.slice(turn), ...inOrder.slice(0, turn)]
    expect(mostUrgentFirst(mixed).map(({ id }) => id)).toEqual(ids)
    expect(mostUrgentFirst(mixed.reverse()).map(({ id }) => id)).toEqual(ids)
  }
})

test('what is put in order is left as it was', () => {
  const given = [wait('rating', 'anytime', 1), wait('offer', 'runsOut', 1, at(2))]
  mostUrgentFirst(given)
  expect(given.map(({ id }) => id)).toEqual(['rating', 'offer'])
})
