/** A phone that is shared: somebody in danger asks on it, and whoever picks it up next learns nothing. */
import type { Browser, Page } from 'playwright-core'
import type { LocalCloud } from '../../local-cloud'
import { openBrowser } from '../browser/launch'
import { serveApp } from './served'
import { as, shown, words } from './story'

let app: LocalCloud
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([serveApp(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const danger = '老公今天晚上又打我了，孩子吓哭了，怎么办？'
const told = /老公|打我|吓哭/

/** What somebody sees who picks up the phone: the page, the tab's title, the address, what the browser keeps. */
const inSight = async (page: Page): Promise<string> =>
  JSON.stringify([
    await page.evaluate(() => document.body.innerText),
    await page.title(),
    page.url(),
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ])

async function call(
  action: string,
  input: object,
  person: string,
): Promise<{ readonly data: { readonly items: { readonly id: string }[] } }> {
  const response = await fetch(`${app.url}/functions/consultation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': person },
    body: JSON.stringify({ action, input }),
  })
  return (await response.json()) as { readonly data: { readonly items: { readonly id: string }[] } }
}

test('danger written on the home page: help, the shorter promise, a neutral notice of the answer; hidden, and opened by words of one’s own', async () => {
  const zhang = await as(browser, app.url, 'resident-quiet')
  const { page } = zhang
  await zhang.go('/pages/home/index')
  await words(page, /律师 24 小时内答复/).waitFor()
  await shown(page, 'textbox', /您的问题/).fill(danger)
  await words(page, /律师 2 小时内答复/).waitFor()
  await shown(page, 'button', '打电话 110，报警').waitFor()
  await shown(page, 'button', '马上离开').waitFor()

  // The page is loaded again: nothing is left of it.
  await page.reload()
  await words(page, '说说您遇到的问题').waitFor()
  expect(await shown(page, 'textbox', /您的问题/).inputValue()).toBe('')
  expect(await inSight(page)).not.toMatch(told)

  await shown(page, 'textbox', /您的问题/).fill(danger)
  await shown(page, 'button', '问一问').click()
  await words(page, /2 小时内有律师答复/).waitFor()
  expect(page.url()).not.toMatch(/%E8|老公/)
  await shown(page, 'button', '发给律师').click()
  await shown(page, 'button', '同意，发给律师').click()
  await words(page, '您的问题送到了').waitFor()
  const asked = await page.evaluate(() => new URLSearchParams(window.location.hash.split('?')[1]).get('id'))

  await call('claim', { id: asked }, 'lawyer-chen')
  const answer = {
    conclusion: '先报警，再申请人身安全保护令。',
    basis: [{ law: '反家庭暴力法', article: '第二十三条' }],
    steps: '打 110，留好照片。',
  }
  await call('answer', { id: asked, answerId: 'answer-quiet-1', ...answer, mayApplyForLegalAid: true }, 'lawyer-chen')
  await zhang.go('/pages/home/index')
  await words(page, /律师答复了：\d+月\d+日的咨询/).waitFor()
  await zhang.go('/pages/consultations/index')
  await words(page, /\d+月\d+日的咨询/).waitFor()
  expect(await inSight(page)).not.toMatch(told)

  await words(page, /\d+月\d+日的咨询/).click()
  await words(page, '先报警，再申请人身安全保护令。').waitFor()
  await shown(page, 'button', '马上离开').waitFor()
  await shown(page, 'button', '共用这个手机？藏起来').click()
  await shown(page, 'textbox', '您的暗语').fill('外婆家的槐树')
  await page.getByRole('dialog').getByRole('button', { name: '藏起来' }).click()
  await words(page, '您还没有问过').waitFor()
  await zhang.go(`/features/consultation/pages/consultation/index?id=${asked}`)
  await words(page, /没有找到这件事/).waitFor()
  await zhang.go('/pages/home/index')
  await words(page, '现在没有要您办的').waitFor()

  await zhang.go('/pages/consultations/index')
  await shown(page, 'button', '用暗语打开').click()
  await shown(page, 'textbox', '暗语').fill('不是这句话')
  await shown(page, 'button', /^打开$/).click()
  await words(page, /这句话没有打开什么/).waitFor()
  await shown(page, 'textbox', '暗语').fill('外婆家的槐树')
  await shown(page, 'button', /^打开$/).click()
  await words(page, /\d+月\d+日的咨询/).click()
  await words(page, '先报警，再申请人身安全保护令。').waitFor()
  expect(await page.title()).not.toMatch(told)
  // Out in one tap; the way back leads to nothing of it.
  await shown(page, 'button', '马上离开').click()
  await page.waitForURL('about:blank')
  await page.goBack()
  await page.waitForFunction(() => document.body.innerText.length > 20)
  expect(await inSight(page)).not.toMatch(/老公|槐树|先报警/)
  await zhang.leave()
})

test('leaving in one tap from any page with a box, and coming back, finds nothing that was written', async () => {
  const li = await as(browser, app.url, 'resident-quiet-2')
  const { page } = li
  for (const route of ['/pages/home/index', '/features/consultation/pages/ask/index']) {
    for (const text of ['房东不退押金怎么办', danger]) {
      await li.go(route)
      await shown(page, 'textbox', /您的问题/).fill(text)
      await shown(page, 'button', '马上离开').click()
      await page.waitForURL('about:blank')
      await page.goBack().catch(() => null)
      await li.go(route)
      await shown(page, 'textbox', /您的问题/).waitFor()
      expect([route, await shown(page, 'textbox', /您的问题/).inputValue()]).toEqual([route, ''])
    }
  }
  await li.leave()
})
