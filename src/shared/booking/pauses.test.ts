import { cancelFreeUntil, isLateCancel, pausedUntil, type Fault } from './pauses'

const fault = (at: string, weight: 1 | 0.5 = 1): Fault => ({ at, weight })
const now = '2026-11-23T00:00:00.000Z'

test('the third no-show in ninety days pauses for thirty days from that no-show', () => {
  expect(pausedUntil([fault('2026-10-01T00:00:00.000Z'), fault('2026-11-01T00:00:00.000Z')], now)).toBeNull()
  expect(pausedUntil([fault('2026-10-01T00:00:00.000Z'), fault('2026-11-01T00:00:00.000Z'), fault('2026-11-20T00:00:00.000Z')], now)).toBe(
    '2026-12-20T00:00:00.000Z',
  )
})

test('a no-show of ninety-one days ago counts no more', () => {
  expect(
    pausedUntil([fault('2026-08-24T00:00:00.000Z'), fault('2026-11-01T00:00:00.000Z'), fault('2026-11-20T00:00:00.000Z')], now),
  ).toBeNull()
})

test('a no-show counts for ninety days to the millisecond', () => {
  const two = [fault('2026-11-01T00:00:00.000Z'), fault('2026-11-20T00:00:00.000Z')]
  expect(pausedUntil([fault('2026-08-25T00:00:00.000Z'), ...two], now)).not.toBeNull()
  expect(pausedUntil([fault('2026-08-24T23:59:59.999Z'), ...two], now)).toBeNull()
})

test('a late cancellation weighs half', () => {
  const late = [fault('2026-11-01T00:00:00.000Z', 0.5), fault('2026-11-02T00:00:00.000Z', 0.5)]
  expect(pausedUntil([...late, fault('2026-11-03T00:00:00.000Z')], now)).toBeNull()
  expect(pausedUntil([...late, fault('2026-11-03T00:00:00.000Z'), fault('2026-11-04T00:00:00.000Z')], now)).not.toBeNull()
})

/** 9:00 of Tuesday in Huaibei. */
const booking = { startsAt: '2026-11-24T01:00:00.000Z', date: '2026-11-24', affected: null }

test('cancelling counts from two hours before on, to the millisecond', () => {
  expect(cancelFreeUntil(booking)).toBe('2026-11-23T23:00:00.000Z')
  expect(isLateCancel(booking, '2026-11-23T23:00:00.000Z')).toBe(false)
  expect(isLateCancel(booking, '2026-11-23T23:00:00.001Z')).toBe(true)
})

test('who was affected by the point cancels whenever they like', () => {
  expect(isLateCancel({ ...booking, affected: '停电' }, '2026-11-24T00:59:00.000Z')).toBe(false)
})

test('where the other side of a mediation has said that it does not come, cancelling costs nothing to the last moment', () => {
  const mediation = (answer: 'open' | 'accepted' | 'declined') => ({ ...booking, otherSide: { person: 'wx:other', answer } })
  expect([cancelFreeUntil(mediation('declined')), isLateCancel(mediation('declined'), booking.startsAt)]).toEqual([booking.startsAt, false])
  for (const answer of ['open', 'accepted'] as const) expect(isLateCancel(mediation(answer), '2026-11-24T00:00:00.000Z')).toBe(true)
  expect(isLateCancel({ ...booking, otherSide: null }, '2026-11-24T00:00:00.000Z')).toBe(true)
})

test('the pause runs from the last fault, in whatever order they are', () => {
  const faults = [fault('2026-11-20T00:00:00.000Z'), fault('2026-10-01T00:00:00.000Z'), fault('2026-11-01T00:00:00.000Z')]
  expect(pausedUntil(faults, now)).toBe('2026-12-20T00:00:00.000Z')
})

test('who has no fault is not paused', () => {
  expect(pausedUntil([], now)).toBeNull()
})
