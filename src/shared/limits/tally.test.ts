import fc from 'fast-check'
import { addMinutes } from '../time'
import { documentOf, isFull, withDeed, withoutDeed, withoutGone, type Doing, type Tally } from './tally'

const now = '2026-11-23T00:00:00.000Z'
const empty: Tally = { done: {}, inUse: {} }
const join = (id: string, place = id, most = 2): Doing => ({ deed: 'join', id, uses: { id: place, most } })

/** The tally after these; throws where there was no room. */
function after(tally: Tally, ...doings: readonly Doing[]): Tally {
  return doings.reduce((known, doing) => {
    const next = withDeed(known, doing, now)
    if (isFull(next)) throw new Error(next.full)
    return next
  }, tally)
}

test('the same sent twice is counted once, and only when both were refused it is gone', () => {
  const twice = after(empty, join('a'), join('a'))
  expect(twice.done.join).toEqual([{ id: 'a', at: now, calls: 2 }])
  const once = withoutDeed(twice, join('a'))
  expect([once.done.join, once.inUse.join]).toEqual([[{ id: 'a', at: now, calls: 1 }], [{ id: 'a', at: now, calls: 1 }]])
  expect(withoutDeed(once, join('a'))).toEqual({ done: { join: [] }, inUse: { join: [] } })
})

test('so many are in use at a time; one more of the same is none more', () => {
  const full = after(empty, join('a'), join('b'))
  expect(withDeed(full, join('c'), now)).toEqual({ full: 'inUse' })
  expect(isFull(withDeed(full, join('a again', 'a'), now))).toBe(false)
  expect(isFull(withDeed(withoutDeed(full, join('a')), join('c'), now))).toBe(false)
})

test('what is used again is used from now on, what was done was done when it was done first', () => {
  const later = addMinutes(now, 5)
  const known = withDeed(after(empty, join('a')), join('a'), later) as Tally
  expect([known.done.join?.[0]?.at, known.inUse.join?.[0]?.at]).toEqual([now, later])
})

test('too often says until when', () => {
  const often = after(empty, ...Array.from({ length: 5 }, (_, i): Doing => ({ deed: 'danger', id: `d-${i}` })))
  expect(withDeed(often, { deed: 'danger', id: 'd-5' }, addMinutes(now, 1))).toEqual({ full: 'rate', until: addMinutes(now, 60) })
  expect(isFull(withDeed(often, { deed: 'danger', id: 'd-0' }, addMinutes(now, 1)))).toBe(false)
  expect(isFull(withDeed(often, { deed: 'question', id: 'q-0' }, now))).toBe(false)
})

test('what is not found any more takes no room, unless it is so young that it may be on its way', () => {
  const old = after(empty, join('a 1', 'a'), join('b 1', 'b'))
  const mended = (before: string) =>
    withoutGone(withoutGone(old, 'join', 'inUse', new Set(['b']), before), 'join', 'done', new Set(['a']), before)
  expect(mended(now)).toMatchObject({ inUse: { join: [{ id: 'b' }] }, done: { join: [{ id: 'a 1' }] } })
  expect(mended(addMinutes(now, -1))).toEqual(old)
  expect(documentOf({ id: 'w-1 2026' })).toBe('w-1')
})

test('whatever is counted and taken back, there is never more than there is room for, and nothing of whoever was refused', () => {
  const call = fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    place: fc.constantFrom('a', 'b', 'c', 'd'),
    refused: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(call, { maxLength: 80 }), (calls) => {
      let tally = empty
      const made = new Map<string, string>()
      for (const { id, place, refused } of calls) {
        const doing = join(id, place)
        const next = withDeed(tally, doing, now)
        if (isFull(next)) continue
        tally = refused ? withoutDeed(next, doing) : next
        if (!refused) made.set(id, place)
      }
      expect((tally.done.join ?? []).map(({ id }) => id).sort()).toEqual([...made.keys()].sort())
      expect(made.size).toBeLessThanOrEqual(12)
      expect(new Set(made.values()).size).toBeLessThanOrEqual(4)
      expect((tally.inUse.join ?? []).length).toBeLessThanOrEqual(2)
      for (const place of made.values()) expect((tally.inUse.join ?? []).map(({ id }) => id)).toContain(place)
    }),
  )
})
