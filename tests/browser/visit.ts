import type { Browser, Page } from 'playwright-core'
import { openPage, settle, type PageOptions } from './launch'

/** The three appearances that every screen must be fit for. */
export const looks = ['light', 'dark', 'large'] as const
export type Look = (typeof looks)[number]

/** How long a screen may take on a machine that is busy with everything else, ms: this ends a hanging test, it measures nothing. */
export const patience = 60_000

/** Smallest thing to touch, in points. */
export const touchOf = (look: Look): number => (look === 'large' ? 60 : 44)

/**
 * A page that stores these values before anything of the app runs, as a phone that has been here before. `forgets`: whatever else an
 * earlier visit stored is gone at each load, so that one window may be used again for what has nothing to do with it.
 */
export async function openAs(
  browser: Browser,
  options: PageOptions & { look?: Look; stored?: Record<string, string>; forgets?: boolean } = {},
): Promise<Page> {
  const { look = 'light', stored = {}, forgets = false, ...window } = options
  const page = await openPage(browser, { ...window, colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.addInitScript(
    ({ values, fresh }) => {
      try {
        if (fresh) for (const store of [localStorage, sessionStorage]) store.clear()
        for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value)
      } catch {
        // about:blank has no storage.
      }
    },
    { values: stored, fresh: forgets },
  )
  return page
}

/** Windows that are used again, by what they are opened with: a window that has loaded the app before loads it from its cache. */
export function makeWindows(browser: Browser): {
  use<T>(options: NonNullable<Parameters<typeof openAs>[1]>, work: (page: Page) => Promise<T>): Promise<T>
} {
  const idle = new Map<string, Page[]>()
  return {
    async use(options, work) {
      const { width = 375, height = 812, ...kind } = options
      const key = JSON.stringify({ ...kind, touch: kind.touch ?? width < 1024 })
      const found = idle.get(key)?.pop()
      const page = found ?? (await openAs(browser, { ...options, forgets: true }))
      await page.setViewportSize({ width, height })
      const result = await work(page)
      // Leaving the app ends its timers. After a failure the window is not given back: nobody knows what it shows.
      await page.goto('about:blank')
      idle.set(key, [...(idle.get(key) ?? []), page])
      return result
    },
  }
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
