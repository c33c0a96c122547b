import { hold, recall } from './memory'

const nameOf = (to: string) => `handover-${to}`

/**
 * Leaves words for another page, which takes them when it opens. Neither in the address, which a browser keeps in its history, nor in the
 * phone's storage: both tell whoever uses it next.
 */
export const handOver = (to: string, words: string): void => hold(nameOf(to), words)

/** What was left for this page, once. */
export function takeOver(page: string): string {
  const words = recall<string>(nameOf(page)) ?? ''
  hold(nameOf(page), null)
  return words
}
