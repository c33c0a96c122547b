import type { Page } from 'playwright-core'
import { measureInPage } from './overflow-in-page'

/** What a look at the finished layout gives: faults in readable lines, and how heavy the screen is. */
export interface Layout {
  faults: string[]
  /** Elements of the visible page. */
  nodes: number
}

/** Finds text that is cut off, runs out of the window or lies over other text; also things too small to touch if `touch` is given. */
export async function measureLayout(page: Page, options: { touch?: number } = {}): Promise<Layout> {
  return page.evaluate(measureInPage, { touch: options.touch ?? 0 })
}
