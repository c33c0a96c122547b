import type { Browser, Page } from 'playwright-core'
import { openPage, settle, type PageOptions } from './launch'

/** The three appearances that every screen must be fit for. */
export const looks = ['light', 'dark', 'large'] as const
export type Look = (typeof looks)[number]

/** How long a screen may take on a machine that is busy with everything else, ms: this ends a hanging test, it measures nothing. */
export const patience = 60_000

/** Smallest thing to touch, in points. */
export const touchOf = (look: Look): number => (look === 'large' ? 60 : 44)

/** A page that stores these values before anything of the app runs, as a phone that has been here before. */
export async function openAs(
  browser: Browser,
  options: PageOptions & { look?: Look; stored?: Record<string, string> } = {},
): Promise<Page> {
  const { look = 'light', stored = {}, ...window } = options
  const page = await openPage(browser, { ...window, colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.addInitScript((values) => {
    try {
      for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value)
    } catch {
      // about:blank has no storage.
    }
  }, stored)
  return page
}

/** Goes to a route of the app (`/pages/home/index`) and waits until there is a screen, loading or not. */
export async function enter(page: Page, url: string, route: string): Promise<void> {
  // The app's router lives in the hash: without this step a second visit would not load anything.
  await page.goto('about:blank')
  await page.goto(`${url}/#${route}`)
  await page.locator('[role=main]:visible').first().waitFor({ timeout: patience })
  await settle(page)
}

/** Goes to a route and waits until it shows its content. */
export async function visit(page: Page, url: string, route: string): Promise<void> {
  await enter(page, url, route)
  await arrived(page)
}

/** Waits for a screen that has finished loading. */
export async function arrived(page: Page): Promise<void> {
  const loading = () =>
    Array.from(document.querySelectorAll('[role=main] [role=status][aria-busy=true]')).some((each) => each.checkVisibility())
  await page.locator('[role=main]:visible').first().waitFor({ timeout: patience })
  await page.waitForFunction(`!(${loading.toString()})()`, undefined, { timeout: patience })
  await settle(page)
}

/**
 * Makes the window as high as what it shows. Taro's page scrolls inside a frame, and what is below its edge is neither
 * in a picture of the whole page nor looked at by axe.
 */
export async function unroll(page: Page, most = 12_000): Promise<void> {
  const size = page.viewportSize()
  if (!size) return
  const hidden = await page.evaluate(() => {
    const frames = Array.from(document.querySelectorAll('.taro_page')).filter((each) => each.checkVisibility())
    return Math.max(0, ...frames.map((each) => each.scrollHeight - each.clientHeight))
  })
  if (hidden === 0) return
  await page.setViewportSize({ width: size.width, height: Math.min(most, size.height + hidden) })
  await settle(page)
}
