/** A real browser for tests and for screenshots, from npm alone. Works from jest and from tsx scripts. */
import { chromium, type Browser, type Page } from 'playwright-core'
import { findExecutable } from './executable'
import { giveChineseGlyphs } from './fonts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser. Whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = findExecutable()
  return chromium.launch({ executablePath: path, args: flags, headless: true, env: { ...process.env, ...env } as Record<string, string> })
}

/** What kind of window to open; the defaults are a common phone. */
export interface PageOptions {
  width?: number
  height?: number
  locale?: string
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
  /** Touch events and a phone's viewport rules; on below 1024 px unless told. */
  touch?: boolean
  scale?: number
  /** Off when the test is about the page's own Content-Security-Policy (Chinese letters are then boxes). */
  bypassCSP?: boolean
}

/** A page in a context of its own: no cookies, no storage of another test. `page.context().close()` ends it. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 375, height = 812 } = options
  const touch = options.touch ?? width < 1024
  const context = await browser.newContext({
    viewport: { width, height },
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    deviceScaleFactor: options.scale ?? 1,
    hasTouch: touch,
    isMobile: touch,
    bypassCSP: options.bypassCSP ?? true,
  })
  // tsx names functions through a helper of its own, which code sent to the page then misses.
  const names = 'globalThis.__name ??= (named) => named'
  await context.addInitScript(names)
  await giveChineseGlyphs(context)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.evaluate(names)
  return page
}

/** Waits until fonts and the last layout are there, so that a measurement or a picture is of the finished page. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  })
}
