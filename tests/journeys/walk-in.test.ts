/** A walk-in with a paper number: taken at the window, called twice, served, and rated by the code on somebody's phone without an account. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/launch'
import { openTestCloud, type TestCloud } from '../cloud'
import { clerk, point, sheet } from '../cloud/places'
import { as, shown, words } from './story'

let app: TestCloud
let browser: Browser
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  ;[app, browser] = await Promise.all([
    openTestCloud(':memory:', { service_points: [point], staff: [clerk], day_sheets: [sheet(today, 3)] }, 'dist/h5'),
    openBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('takes a number with its code, is called and called again, is served, and rates it by code once; the clerk cannot', async () => {
  const desk = await as(browser, app.url, 'clerk-test', { width: 1280, height: 900 })
  await desk.go('/features/booking/pages/counter/index')
  await shown(desk.page, 'button', '取一个现场号').click()
  await words(desk.page, '请拿好您的号').waitFor()
  const code = String(
    await desk.page
      .getByText(/^\d{3} \d{3}$/)
      .locator('visible=true')
      .first()
      .textContent(),
  )
  await desk.page
    .getByRole('img', { name: /评价二维码/ })
    .locator('visible=true')
    .first()
    .waitFor()
  // Printing shows the paper and nothing else of the page.
  await desk.page.emulateMedia({ media: 'print' })
  await desk.page.evaluate(() => {
    window.print = () => {
      const seen = [...document.body.children].filter((part) => getComputedStyle(part).display !== 'none')
      document.title = seen.map((part) => (part as HTMLElement).innerText).join()
    }
  })
  await shown(desk.page, 'button', '打印号条').click()
  const printed = await desk.page.title()
  for (const part of ['B001', code, '测试服务点', '不要交给窗口']) expect(printed).toContain(part)
  expect(printed).not.toContain('叫下一位')
  await desk.page.emulateMedia({ media: 'screen' })
  await shown(desk.page, 'button', '好了').click()

  // Before it has ended the paper says so.
  const old = await as(browser, app.url, 'grandmother', { width: 320 })
  await old.go('/features/rating/pages/code/index')
  await old.page
    .getByRole('button', { name: /在哪个服务点取的号/ })
    .locator('visible=true')
    .first()
    .click()
  await old.page
    .getByRole('button', { name: /测试服务点/ })
    .locator('visible=true')
    .first()
    .click()
  await shown(old.page, 'textbox', /评价码/).fill(code)
  await shown(old.page, 'button', '找到这次服务').click()
  await words(old.page, /还没有办完/).waitFor()

  await shown(desk.page, 'button', '叫下一位').click()
  await shown(desk.page, 'button', 'B001 再叫').click()
  const wall = await as(browser, app.url, 'anybody', { width: 1280, height: 800 })
  await wall.go('/features/booking/pages/board/index?point=point-test')
  await words(wall.page, 'B001').waitFor()
  await words(wall.page, '1号窗').waitFor()
  await wall.leave()
  await shown(desk.page, 'button', 'B001 办完了').click()
  await words(desk.page, '办完了，请您评一评').waitFor()

  await shown(old.page, 'button', '找到这次服务').click()
  await words(old.page, /B001，当面问律师/).waitFor()
  expect(await old.page.getByRole('radio', { checked: true }).locator('visible=true').count()).toBe(0)
  await shown(old.page, 'radio', '不满意').click()
  await shown(old.page, 'button', '交评价').click()
  await words(old.page, '您评了：不满意').waitFor()
  await old.leave()
  expect(await app.documents('ratings')).toMatchObject([{ grade: 2, byCode: true, kind: 'walkIn' }])

  await desk.go('/features/rating/pages/code/index')
  await desk.page
    .getByRole('button', { name: /在哪个服务点取的号/ })
    .locator('visible=true')
    .first()
    .click()
  await desk.page
    .getByRole('button', { name: /测试服务点/ })
    .locator('visible=true')
    .first()
    .click()
  await shown(desk.page, 'textbox', /评价码/).fill(code)
  await shown(desk.page, 'button', '找到这次服务').click()
  await words(desk.page, /这次服务有您经手/).waitFor()
  await desk.leave()
})
