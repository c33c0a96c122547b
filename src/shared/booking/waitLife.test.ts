import { heldUntil, waitLife, type WaitState } from './waitLife'

const until = '2026-11-23T01:30:00.000Z'
const facts = (state: WaitState) => ({ state, offer: state === 'offered' ? { until } : null })

test.each([
  ['waiting', ['leave']],
  ['offered', ['take', 'leave']],
  ['taken', ['rejoin']],
  ['expired', ['rejoin']],
  ['left', ['rejoin']],
] as const)('who waits may, when it is %s: %j', (state, may) => {
  expect(waitLife.available(facts(state), 'visitor', until)).toEqual(may)
  expect(waitLife.available(facts(state), 'stranger', until)).toEqual([])
})

test('an offer can be taken to the last moment, and runs out after it', () => {
  const after = '2026-11-23T01:30:00.001Z'
  expect(waitLife.may('take', facts('offered'), 'visitor', after)).toBe('NOT_FOUND')
  expect(waitLife.may('expire', facts('offered'), 'house', until)).toBe('NOT_FOUND')
  expect(waitLife.may('expire', facts('offered'), 'house', after)).toBe('yes')
  expect(waitLife.available(facts('waiting'), 'house', after)).toEqual(['offer'])
  expect(waitLife.available(facts('left'), 'house', after)).toEqual([])
})

/** 9:00 of Wednesday in Huaibei. */
const wednesday = '2026-11-25T01:00:00.000Z'

test.each([
  ['by day half an hour from now', '2026-11-23T02:00:00.000Z', '2026-11-23T02:30:00.000Z'],
  ['late in the evening until half an hour after eight', '2026-11-23T15:38:00.000Z', '2026-11-24T00:30:00.000Z'],
  ['before dawn until half an hour after eight', '2026-11-23T21:00:00.000Z', '2026-11-24T00:30:00.000Z'],
  ['shortly before it cannot be booked any more until then', '2026-11-24T12:59:00.000Z', '2026-11-24T13:29:00.000Z'],
])('a place is held, %s', (_when, now, expected) => {
  expect(heldUntil(wednesday, now)).toBe(expected)
})

test('no longer than it can be booked, and not at all when there is no time to take it', () => {
  const afternoon = '2026-11-25T06:00:00.000Z'
  expect(heldUntil(afternoon, '2026-11-25T03:45:00.000Z')).toBe('2026-11-25T04:00:00.000Z')
  expect(heldUntil(afternoon, '2026-11-25T04:00:00.000Z')).toBeNull()
  // At nine the evening before, for nine in the morning: who is told at eight cannot book it any more.
  expect(heldUntil(wednesday, '2026-11-24T13:00:00.000Z')).toBeNull()
})

test('without an offer nothing is taken and nothing runs out, and an old offer is none', () => {
  const after = '2026-11-23T01:30:00.001Z'
  for (const state of ['waiting', 'offered', 'taken', 'expired', 'left'] as const)
    for (const [action, actor, now] of [
      ['take', 'visitor', until],
      ['expire', 'house', after],
    ] as const) {
      expect(waitLife.may(action, { state, offer: null }, actor, now)).toBe('NOT_FOUND')
      expect(waitLife.may(action, { state, offer: { until } }, actor, now)).toBe(state === 'offered' ? 'yes' : 'NOT_FOUND')
    }
})
