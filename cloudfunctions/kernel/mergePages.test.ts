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
