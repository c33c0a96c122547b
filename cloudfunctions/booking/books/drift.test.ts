import { monday, sheet } from '../../../tests/cloud/places'
import { driftIn } from './drift'

test('a claim of the last minute may still be on its way', () => {
  const slots = { '0900': { capacity: 1, free: 0, surplus: 0, claims: { k1: { id: 'b-coming', at: monday } } } }
  const books = { sheets: [{ ...sheet('2026-11-25', 1), slots }], bookings: new Map(), waits: new Map(), hands: [] }
  expect(driftIn(books, '2026-11-23T00:00:59.000Z')).toEqual([])
  expect(driftIn(books, '2026-11-23T00:01:00.000Z')).toHaveLength(1)
})
