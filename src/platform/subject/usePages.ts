import { useRef, useState } from 'react'
import type { Reply } from '@/shared/contract'
import { mostPerPage, usualPerPage } from '@/shared/pageSizes'
import type { Page } from '@/shared/paging'
import { useActing, type Acting } from './useActing'
import { useSubject, type Refreshing, type Subject } from './useSubject'

/** A list that grows when asked. */
export interface More<Item> extends Pick<Acting, 'busy' | 'failure'> {
  readonly items: readonly Item[]
  /** Brings the next ones; null when there are no more. */
  readonly more: (() => void) | null
  /** It has grown: its end is worth saying. */
  readonly grown: boolean
}

interface Shown<Item> {
  readonly first: Page<Item> | null
  readonly page: Page<Item> | null
  readonly grown: boolean
}

/**
 * What follows a first page that came with something else.
 * @param first the first page; when it comes afresh, what follows it stays
 * @param bring the page after this cursor
 */
export function useMore<Item>(
  first: Page<Item> | null,
  bring: (before: string) => Promise<Reply<Page<Item>>>,
  idOf: (item: Item) => string,
): More<Item> {
  const [shown, setShown] = useState<Shown<Item>>({ first, page: first, grown: false })
  const page = shown.first === first ? shown.page : joined(first, shown.page, idOf)
  if (shown.first !== first) setShown({ ...shown, first, page })
  const { act, busy, failure } = useActing()
  const next = page?.next ?? null
  const take = (older: Page<Item>) =>
    setShown((now) =>
      // Another first page came meanwhile, with another end: these do not follow it.
      now.page === null || now.page.next !== next
        ? now
        : { ...now, grown: true, page: { ...older, items: once(now.page.items, older.items, idOf) } },
    )
  return {
    items: page?.items ?? [],
    more: next === null ? null : () => void act(() => bring(next), take),
    grown: shown.grown,
    busy,
    failure,
  }
}

/**
 * A list that comes in pages. At each return it is loaded afresh from the top, as far as it was shown (fifty at most; what follows
 * stays as it was), so that nobody loses their place.
 * @param call one page; what else it brings is in `subject.data`
 * @param refreshing how often it is looked at while it is seen; only at each return when left out
 */
export function usePages<Item, Rest>(
  call: (from: { readonly before?: string; readonly limit: number }) => Promise<Reply<Page<Item> & Rest>>,
  idOf: (item: Item) => string,
  refreshing: Refreshing<Page<Item> & Rest> = {},
): More<Item> & { readonly subject: Subject<Page<Item> & Rest> } {
  const shown = useRef(0)
  const subject = useSubject(() => call({ limit: Math.min(mostPerPage, Math.max(usualPerPage, shown.current)) }), refreshing)
  const more = useMore<Item>(subject.data, (before) => call({ before, limit: usualPerPage }), idOf)
  shown.current = more.items.length
  return { ...more, subject }
}

/** The fresh first page, and of what was known that which stood after its last one: nothing is left out between them, nothing comes twice. */
function joined<Item>(first: Page<Item> | null, known: Page<Item> | null, idOf: (item: Item) => string): Page<Item> | null {
  const last = first?.items[first.items.length - 1]
  if (first === null || first.next === null || known === null || last === undefined) return first
  const at = known.items.findIndex((item) => idOf(item) === idOf(last))
  const after = at < 0 ? [] : known.items.slice(at + 1)
  return after.length === 0 ? first : { items: once(first.items, after, idOf), next: known.next }
}

function once<Item>(items: readonly Item[], more: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const known = new Set(items.map(idOf))
  return [...items, ...more.filter((item) => !known.has(idOf(item)))]
}
