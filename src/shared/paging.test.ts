import * as z from './schema'
import { paged, pageOf } from './paging'

const input = z.object(paged)

test('a list is asked for twenty at a time unless it says otherwise, fifty at the most', () => {
  expect(input.safeParse({}).data).toEqual({ limit: 20 })
  expect(input.safeParse({ limit: 50 }).data).toEqual({ limit: 50 })
  for (const limit of [0, 51, 1.5, '20']) expect(input.safeParse({ limit }).success).toBe(false)
})

test('where a page goes on is one of our own marks, and nothing else', () => {
  expect(input.safeParse({ before: '2026-11-24T00:00:00.000Z~c-0123' }).success).toBe(true)
  for (const before of ['', 'a b', '{"$gt":1}', 'x'.repeat(201), 5]) expect(input.safeParse({ before }).success).toBe(false)
})

test('a page holds its items, and where the next begins or nothing', () => {
  const page = pageOf(z.object({ id: z.string() }))
  expect(page.safeParse({ items: [{ id: 'a', secret: 1 }], next: null }).data).toEqual({ items: [{ id: 'a' }], next: null })
  expect(page.safeParse({ items: [], next: 'x' }).success).toBe(true)
  for (const other of [{ items: [] }, { next: null }, { items: [{}], next: null }]) expect(page.safeParse(other).success).toBe(false)
})
