import { merge } from './merge'
import type { SheetSlot } from './repository'

const slot = (capacity: number, claims: SheetSlot['claims'], surplus = 0): SheetSlot => ({
  capacity,
  free: capacity - Object.keys(claims).length,
  surplus,
  claims,
})

/** The same numbers every time: a linear congruence. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const keys = ['0900', '0930', '1000']
function random(seed: number) {
  const next = numbers(seed)
  const claimsOf = (of: string) =>
    Object.fromEntries(
      Array.from({ length: next(5) }, (_, i) => [
        `k${of}${i}`,
        { id: next(3) === 0 ? `hold:w-${of}${i}` : `b-${of}${i}`, at: `2026-11-2${next(9)}T0${next(9)}` },
      ]),
    )
  const slots = Object.fromEntries(
    keys
      .filter(() => next(4) > 0)
      .map((key) => {
        const claims = claimsOf(key)
        return [key, slot(Object.keys(claims).length + next(3), claims)]
      }),
  )
  return { slots, plan: Object.fromEntries(keys.filter(() => next(4) > 0).map((key) => [key, next(5)])) }
}

test('whatever was booked and whatever is planned: every booking keeps its place, the sheet balances, and over is exactly who is too many', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { slots, plan } = random(seed)
    const { slots: merged, over, dropped } = merge(slots, plan)
    for (const key of keys) {
      const wanted = plan[key] ?? 0
      const before = Object.values(slots[key]?.claims ?? {})
      const booked = before.filter(({ id }) => id.startsWith('b-'))
      const now = merged[key]
      const kept = Object.values(now?.claims ?? {})
      if (now === undefined) {
        expect([booked.length, wanted]).toEqual([0, 0])
        continue
      }
      expect(now.capacity).toBe(now.free + kept.length)
      expect(now.capacity).toBe(Math.max(wanted, kept.length))
      expect(now.surplus).toBe(Math.max(0, kept.length - wanted))
      expect(now.free).toBeGreaterThanOrEqual(0)
      expect(kept.filter(({ id }) => id.startsWith('b-'))).toHaveLength(booked.length)
      // A held place goes only while there are more than places, and before any booked one does.
      const gone = before.filter(({ id }) => !kept.some((claim) => claim.id === id))
      expect(gone.length).toBe(Math.min(before.length - booked.length, Math.max(0, before.length - wanted)))
      expect(gone.every(({ id }) => dropped.includes(id.slice('hold:'.length)))).toBe(true)
      expect(kept.filter(({ id }) => over.includes(id))).toHaveLength(now.surplus)
    }
    // The same plan again changes nothing.
    expect(merge(merged, plan)).toEqual({ slots: merged, over, dropped: [] })
  }
})

test('of several, who claimed last is over, and whose hold is the latest is dropped', () => {
  const claims = {
    a: { id: 'b-early', at: '1' },
    b: { id: 'b-late', at: '3' },
    c: { id: 'hold:w-early', at: '2' },
    d: { id: 'hold:w-late', at: '4' },
  }
  expect(merge({ '0900': slot(4, claims) }, { '0900': 3 })).toMatchObject({ over: [], dropped: ['w-late'] })
  expect(merge({ '0900': slot(4, claims) }, { '0900': 1 })).toMatchObject({ over: ['b-late'], dropped: ['w-late', 'w-early'] })
})

test('what is dropped are holds, and a slot that nobody has or wants is gone', () => {
  const held = { a: { id: 'hold:w-1', at: '1' }, b: { id: 'b-1', at: '2' } }
  expect(merge({ '0900': slot(2, held), '0930': slot(1, {}) }, {})).toEqual({
    slots: { '0900': { capacity: 1, free: 0, surplus: 1, claims: { b: held.b } } },
    over: ['b-1'],
    dropped: ['w-1'],
  })
})
