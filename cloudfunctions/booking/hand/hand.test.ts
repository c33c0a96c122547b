import { backIn, both, withFault, without, withoutFault } from './hand'
import type { Visitor } from './repository'

const at = '2026-11-24T01:31:00.000Z'
const entry = (bookingId: string) => ({ bookingId, sheetId: 's', slot: '0900', at })
const hand = (part: Partial<Visitor> = {}): Visitor => ({
  _id: 'k',
  active: { advice: entry('b-1'), notary: entry('b-2') },
  count: 2,
  faults: [],
  pausedUntil: null,
  touchedAt: at,
  ...part,
})
const fault = (bookingId: string, weight: 1 | 0.5 = 1) => ({ bookingId, at, weight })

test('a booking leaves the hand once, and a newer one of the same need stays', () => {
  const left = without('advice', 'b-1')(hand())
  expect(left).toMatchObject({ active: { notary: entry('b-2') }, count: 1 })
  expect(Object.keys(left.active)).toEqual(['notary'])
  expect(without('advice', 'b-1')(left)).toBe(left)
  const newer = hand({ active: { advice: entry('b-9') }, count: 1 })
  expect(without('advice', 'b-1')(newer)).toBe(newer)
})

test('a booking comes back into the hand unless a newer one of its need is there', () => {
  const back = backIn('advice', entry('b-1'))
  expect(back(hand({ active: {}, count: 0 }))).toMatchObject({ active: { advice: entry('b-1') }, count: 1 })
  const newer = hand()
  expect(back(newer)).toBe(newer)
})

test('a fault counts once for a booking, the third pauses, and taking one back ends the pause', () => {
  const once = withFault(fault('b-1'))(hand())
  expect(once.faults).toHaveLength(1)
  expect(withFault(fault('b-1', 0.5))(once)).toBe(once)
  const paused = both(withFault(fault('b-2')), withFault(fault('b-3')))(once)
  expect(paused.pausedUntil).toBe('2026-12-24T01:31:00.000Z')
  const forgiven = withoutFault('b-2', at)(paused)
  expect([forgiven.faults.length, forgiven.pausedUntil]).toEqual([2, null])
  expect(withoutFault('b-2', at)(forgiven)).toBe(forgiven)
})
