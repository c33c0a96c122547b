import type { Browser, Page } from 'playwright-core'
import { openAs, visit, type Look } from '../browser/visit'

/** One person with a browser of their own. */
export interface Person {
  readonly page: Page
  go(route: string): Promise<void>
  leave(): Promise<void>
}

/** Opens the app as one of the sample people. */
export async function as(
  browser: Browser,
  url: string,
  who: string,
  options: { width?: number; height?: number; look?: Look; touch?: boolean } = {},
): Promise<Person> {
  const page = await openAs(browser, { ...options, stored: { 'fingertip-local-person': who } })
  return {
    page,
    go: (route) => visit(page, url, route),
    leave: () => page.context().close(),
  }
}

/** The visible thing with this role and name; Taro keeps earlier pages in the document, hidden. */
export const shown = (page: Page, role: 'button' | 'radio' | 'textbox' | 'heading' | 'tab' | 'checkbox', name: string | RegExp) =>
  page.getByRole(role, { name }).locator('visible=true').first()

/** Visible words. */
export const words = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first()
