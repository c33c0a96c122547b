/** Ask, book and rate by keyboard alone: no pointer is ever used, and where one stands can always be seen. */
import type { Browser, Page } from 'playwright-core'
import { consultation } from '../../src/shared/consultation/contract'
import { arrived } from '../browser/visit'
import { openBrowser } from '../browser/launch'
import { openTestCloud, type TestCloud } from '../cloud'
import { goodAnswer } from '../cloud/consultations'
import { point, sheet } from '../cloud/places'
import { as, words } from './story'

let app: TestCloud
let browser: Browser
/** The real clock: a browser cannot be told another. */
const dayAfter = (days: number) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  const places = { service_points: [point], day_sheets: [1, 2].map((days) => sheet(dayAfter(days), 3, ['0900', '0930'])) }
  ;[app, browser] = await Promise.all([openTestCloud(':memory:', places, 'dist/h5'), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** What has the focus: its role, its name, and whether one can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    if (here === null || here === document.body) return { name: '', seen: true }
    const name = here.getAttribute('aria-label') ?? here.textContent ?? ''
    const ring = (element: Element | null): boolean => {
      if (element === null) return false
      const style = getComputedStyle(element)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    }
    // A text field's ring is drawn by the box around it.
    const box = here.closest('taro-input-core, taro-textarea-core')?.parentElement ?? null
    return { name: name.trim(), seen: ring(here) || ring(box) }
  })

/** Presses Tab until it stands on what has this name. @throws with the way it went when it never gets there */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const way: string[] = []
  for (let step = 0; step < 90; step++) {
    await page.keyboard.press(key)
    const here = await focused(page)
    way.push(here.name)
    if (!here.seen) throw new Error(`Nobody can see that “${here.name}” has the focus`)
    if (typeof name === 'string' ? here.name === name : name.test(here.name)) return
  }
  throw new Error(`“${String(name)}” is not reached by ${key}: ${way.join(' → ')}`)
}

async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

test('asks a question: what is missing, the way to the field, consent, and sent', async () => {
  const zhang = await as(browser, app.url, 'resident-zhang', { touch: false })
  const { page } = zhang
  await zhang.go('/pages/home/index')
  await press(page, '问一问')
  await words(page, '您遇到了什么事？').waitFor()
  await press(page, '发给律师')
  // The list of what is missing comes into view with the focus, and leads to the field.
  await words(page, '还差一点：').waitFor()
  await press(page, '您的问题请至少写 5 个字。')
  expect((await focused(page)).name).toBe('您的问题')
  await page.keyboard.type('老板三个月没发工资，怎么办？')
  await press(page, '帮家里老人、亲友问', 'Space')
  await tabTo(page, '您是他的什么人')
  await page.keyboard.type('女儿')
  await press(page, '已经征得本人同意', 'Space')
  await press(page, '发给律师')
  // The sheet takes the focus, keeps it, and gives it back.
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')
  await page.keyboard.press('Escape')
  expect((await focused(page)).name).toBe('发给律师')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')
  await press(page, '同意，发给律师')
  await words(page, '您的问题送到了').waitFor()
  await words(page, '您帮别人问的问题').waitFor()
  await zhang.leave()
})

test('books a visit: what, where, which day, which time, who', async () => {
  const li = await as(browser, app.url, 'resident-li', { touch: false })
  const { page } = li
  await li.go('/pages/home/index')
  await press(page, /^预约办/)
  await words(page, '您想办什么？').waitFor()
  await arrived(page)
  await press(page, /^当面问律师/)
  await words(page, '您想去哪里？').waitFor()
  await arrived(page)
  await press(page, /测试服务点/)
  await words(page, '您想什么时候来？').waitFor()
  await arrived(page)
  // One stop for the days: arrow keys move among them.
  await page.waitForFunction(() => document.querySelectorAll('[role=tab]').length > 1)
  await tabTo(page, /^\d+月\d+日|^今天|^明天/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await press(page, /上午 9:00/, 'Space')
  await press(page, '就这个时间')
  await words(page, '谁来办？').waitFor()
  await tabTo(page, '怎么称呼来的人')
  await page.keyboard.type('李师傅')
  await press(page, '约好')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')
  await press(page, '同意，约好')
  await words(page, '到了给窗口看').waitFor()
  await li.leave()
})

test('ends a consultation and rates it: five grades by arrow keys, none lit beforehand', async () => {
  const { id } = await app.ok(consultation, 'ask', { id: 'keyboard-question-1', text: '房东不退押金，怎么办？' }, 'resident-zhang')
  await app.ok(consultation, 'claim', { id }, 'lawyer-chen')
  await app.ok(consultation, 'answer', { id, answerId: 'keyboard-answer-1', ...goodAnswer }, 'lawyer-chen')
  const zhang = await as(browser, app.url, 'resident-zhang', { touch: false })
  const { page } = zhang
  await zhang.go(`/features/consultation/pages/consultation/index?id=${id}`)
  await press(page, '解决了')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')
  await press(page, '解决了，结束')
  await words(page, '这次服务怎么样？').waitFor()
  await tabTo(page, '非常满意')
  expect(await page.getByRole('radio', { checked: true }).locator('visible=true').count()).toBe(0)
  for (let down = 0; down < 4; down++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await press(page, '交评价')
  await words(page, '您评了：非常不满意').waitFor()
  await zhang.leave()
})
