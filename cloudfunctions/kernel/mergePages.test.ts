import { cursorOf, mergePages } from './paging'

jest.mock('./commands', () => ({}))

interface Thing {
  readonly _id: string
  readonly at: string
}
const thing = (_id: string, at: string): Thing => ({ _id, at })

/** Reads a list from where a page ended, as the database would. */
const pageOf = (all: readonly Thing[], before: string | undefined, limit: number, direction: 'asc' | 'desc') => {
  const left = all
    .map((document) => ({ document, at: cursorOf(document, 'at') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1) * (direction === 'asc' ? 1 : -1))
    .filter(({ at }) => before === undefined || (direction === 'asc' ? at > before : at < before))
  const items = left.slice(0, limit)
  return { items: items.map(({ document }) => document), next: left.length > limit ? (items.at(-1)?.at ?? null) : null }
}

const lists = [
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, i) => thing(id, `2026-11-2${i % 3}`)),
  ['k', 'l', 'm', 'n'].map((id, i) => thing(id, `2026-11-2${i % 2}`)),
  [],
]

test.each(['asc', 'desc'] as const)('%s: the pages of several lists put together are the whole, each document once', (direction) => {
  const whole = pageOf(lists.flat(), undefined, 100, direction).items
  for (const limit of [1, 2, 3, 5, 20]) {
    const seen: Thing[] = []
    for (let before: string | undefined; ;) {
      const { items, next } = mergePages(
        lists.map((list) => pageOf(list, before, limit, direction)),
        ['at', direction],
        limit,
      )
      seen.push(...items)
      expect(items.length).toBeLessThanOrEqual(limit)
      if (next === null) break
      before = next
    }
    expect(seen).toEqual(whole)
  }
})

test('nothing is the last page', () => {
  expect(mergePages<Thing>([{ items: [], next: null }], ['at', 'asc'], 5)).toEqual({ items: [], next: null })
})

test('there is more exactly when more was found than fits, or a list goes on; the next page begins behind the last one told', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => thing(id, '2026-11-24'))
  const at = (item: Thing | undefined) => `2026-11-24~${item?._id}`
  const merged = (items: (Thing | undefined)[], next: string | null, limit: number) =>
    mergePages([{ items: items.filter((item) => item !== undefined), next }], ['at', 'asc'], limit)
  expect(merged([a, b], null, 3)).toEqual({ items: [a, b], next: null })
  expect(merged([a, b], null, 2)).toEqual({ items: [a, b], next: null })
  expect(merged([a, b, c], null, 2)).toEqual({ items: [a, b], next: at(b) })
  expect(merged([a, b], 'on', 2)).toEqual({ items: [a, b], next: at(b) })
  expect(merged([a, b, c], 'on', 5)).toEqual({ items: [a, b, c], next: at(c) })
  expect(merged([], 'on', 5)).toEqual({ items: [], next: null })
  expect(merged([], null, 5)).toEqual({ items: [], next: null })
})
