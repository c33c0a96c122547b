import type { Page } from '../../../src/shared/paging'
import { log } from '../log'
import type { Outcome, Run } from './job'

/** How many things are done at once. More would only queue up at the database. */
const atOnce = 8

interface Work<T> {
  /** One page of what is due; `before` is where the page before ended. */
  readonly page: (before: string | undefined) => Promise<Page<T>>
  readonly work: (thing: T) => Promise<unknown>
}

/**
 * Does what is due, page by page, several at once, until it is done or the budget is used up. One thing that fails is logged and passed
 * over: it stays due, and keeps nobody else from their turn.
 */
export async function inPages<T>({ budget, requestId }: Run, name: string, { page, work }: Work<T>): Promise<Outcome> {
  let did = 0
  let failed = 0
  const one = async (thing: T) => {
    try {
      await work(thing)
      did++
    } catch (error) {
      failed++
      log(
        { requestId, action: name, code: 'BROKEN', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
        null,
      )
    }
  }
  for (let before: string | undefined; ;) {
    const { items, next } = await page(before)
    for (let i = 0; i < items.length; i += atOnce) {
      if (budget.left() <= 0) return { did, more: true }
      await Promise.all(items.slice(i, i + atOnce).map(one))
    }
    if (next === null) return { did, more: failed > 0 }
    before = next
  }
}
