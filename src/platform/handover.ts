import { readStored, store } from './storage'

const nameOf = (to: string) => `handover-${to}`

/**
 * Leaves words for another page, which takes them when it opens. Not in the address: in a browser that stays in the history
 * for whoever uses it next. If the page never opens, they are still there.
 */
export const handOver = (to: string, words: string): void => store(nameOf(to), words)

/** What was left for this page, once. */
export function takeOver(page: string): string {
  const words = readStored<string>(nameOf(page)) ?? ''
  store(nameOf(page), null)
  return words
}
