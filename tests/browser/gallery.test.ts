/**
 * Every state of every component in a real browser, in light, dark and 长辈版, on the narrowest phone: no fault that axe
 * or the measurement finds. The browser build of one machine has the gallery in it.
 */
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { axeViolations } from './axe'
import { piecesOf } from './lanes'
import { openBrowser, settle } from './launch'
import { measureLayout } from './overflow'
import { serveFolder } from './serve'
import { enter, looks, openAs, touchOf, unroll, type Look } from './visit'

const folder = 'dist/h5'
const routeOf = (part: string, look: Look) => `/pages/gallery/index?look=${look}&part=${encodeURIComponent(part)}`

async function faultsOf(page: Page, look: Look): Promise<string[]> {
  const { faults } = await measureLayout(page, { touch: touchOf(look) })
  return [...(await axeViolations(page)), ...faults]
}

/** The whole screens there are, read off the gallery itself. */
async function screensIn(page: Page, url: string): Promise<string[]> {
  await enter(page, url, routeOf('PageShell', 'light'))
  const names = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  return names.map((name) => `PageShell/${name.trim()}`)
}

describe('the gallery in a browser', () => {
  if (!existsSync(folder)) throw new Error('There is no browser build: npm test makes it, or npx tsx scripts/builds.ts h5')

  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serveFolder(folder)])
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  const faultsIn = piecesOf(looks, async (appearance) => {
    const found: string[] = []
    const look = async (page: Page, part: string) => {
      await enter(page, site.url, routeOf(part, appearance))
      await unroll(page)
      found.push(...(await faultsOf(page, appearance)).map((fault) => `${part}: ${fault}`))
    }
    const page = await openAs(browser, { width: 320, height: 640, look: appearance })
    await look(page, 'all')
    const screens = await screensIn(page, site.url)
    for (const screen of screens) {
      await page.setViewportSize({ width: 320, height: 640 })
      await look(page, screen)
    }
    await page.context().close()
    return { found, screens }
  })
  it.each(looks)('has no fault on a phone of 320 in %s', async (appearance) => {
    const { found, screens } = await faultsIn(appearance)
    expect(screens.length).toBeGreaterThan(5)
    expect(found).toEqual([])
  })

  it.each([
    ['Dialog', '取消预约'],
    ['Sheet', '什么是法律援助？'],
  ])('opens %s by keyboard, without a fault, and closes it by Escape', async (part, opener) => {
    const page = await openAs(browser, { width: 375 })
    await enter(page, site.url, routeOf(part, 'light'))
    const button = page.getByRole('button', { name: opener })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')
    await settle(page)
    expect(await faultsOf(page, 'light')).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.context().close()
  })

  it('writes, chooses and moves on with the keyboard alone', async () => {
    const page = await openAs(browser, { width: 375 })
    await enter(page, site.url, routeOf('PageShell/问一问', 'light'))
    const reached: string[] = []
    // The switch between sample people stands above the app.
    await page.keyboard.press('Tab')
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
      )
    }
    expect(reached).toEqual(['打电话 12348，热线', '打电话 110，马上打', '说说您遇到的问题', '问一问'])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('老板欠我三个月工资')
    expect(await page.getByText('已写 9 字').count()).toBe(1)

    await enter(page, site.url, routeOf('GradeChoice', 'light'))
    await page.getByRole('radio', { name: '非常满意' }).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await settle(page)
    expect(await page.getByRole('radio', { name: '满意', exact: true }).first().getAttribute('aria-checked')).toBe('true')
    await page.context().close()
  })
})
