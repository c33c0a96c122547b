/** What happens when it does not go well: an answer that did not help, a lawyer who must not answer, a tap without a network. */
import type { Browser } from 'playwright-core'
import type { LocalCloud } from '../../local-cloud'
import { openBrowser } from '../browser/launch'
import { goodAnswer, unpaidWages } from '../cloud/consultations'
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

/** Calls as one of the sample people, for what the story does not tell. */
async function call(who: string, action: string, input: object): Promise<{ readonly id: string }> {
  const response = await fetch(`${app.url}/functions/consultation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': who },
    body: JSON.stringify({ action, input }),
  })
  const reply = (await response.json()) as { readonly ok: boolean; readonly data: { readonly id: string } }
  expect(reply.ok).toBe(true)
  return reply.data
}
const consultationPage = '/features/consultation/pages/consultation/index'
const queuePage = '/features/consultation/pages/queue/index'
const deskPage = '/features/consultation/pages/desk/index'

test('an answer that did not help: 还没解决 is asked about once more, shows the next ways, and the lawyer reads it', async () => {
  const { id } = await call('resident-zhang', 'ask', { id: 'journey-unsolved', text: unpaidWages })
  await call('lawyer-chen', 'claim', { id })
  await call('lawyer-chen', 'answer', { id, answerId: 'journey-answer-1', ...goodAnswer })

  const zhang = await as(browser, app.url, 'resident-zhang')
  await zhang.go(`${consultationPage}?id=${id}`)
  await shown(zhang.page, 'button', '还没解决，先到这里').click()
  await words(zhang.page, /还能追问 3 次.*结束以后就不能追问了/).waitFor()
  await shown(zhang.page, 'button', /^先到这里$/).click()
  await shown(zhang.page, 'heading', '先到这里了').waitFor()
  await words(zhang.page, '还没解决，还有这些办法').waitFor()
  await words(zhang.page, '这次服务怎么样？').waitFor()
  await shown(zhang.page, 'button', '约个时间，当面问律师').click()
  await zhang.page.waitForURL(/booking\/pages\/place\/index\?need=advice/)

  const chen = await as(browser, app.url, 'lawyer-chen')
  await chen.go(queuePage)
  await shown(chen.page, 'tab', /^答过的/).click()
  await words(chen.page, '对方说没解决').waitFor()
  await Promise.all([zhang.leave(), chen.leave()])
})

test('a conflict of interest: who gives it back never sees it again, the next reads why, who asked reads a kind sentence', async () => {
  const { id } = await call('resident-li', 'ask', { id: 'journey-conflict', text: '公司欠我的加班费不给，怎么办？' })
  await call('lawyer-chen', 'claim', { id })

  const chen = await as(browser, app.url, 'lawyer-chen')
  await chen.go(`${deskPage}?id=${id}`)
  await shown(chen.page, 'button', '我不方便答，退回').click()
  await shown(chen.page, 'radio', /有利害关系/).click()
  await shown(chen.page, 'textbox', '给下一位律师的话').fill('这家公司是我的顾问单位')
  await shown(chen.page, 'button', /^退回$/).click()
  await shown(chen.page, 'heading', '接咨询').waitFor()
  expect(await chen.page.getByText('公司欠我的加班费').locator('visible=true').count()).toBe(0)
  await chen.go(`${deskPage}?id=${id}`)
  await words(chen.page, /因为有利害关系退回过，不再给您看/).waitFor()

  const li = await as(browser, app.url, 'resident-li')
  await li.go(`${consultationPage}?id=${id}`)
  await words(li.page, /刚才那位律师不方便答，已经在请别的律师/).waitFor()
  expect(await li.page.content()).not.toMatch(/利害关系|顾问单位/)

  const sun = await as(browser, app.url, 'lawyer-sun')
  await sun.go(queuePage)
  await words(sun.page, '有律师退回过').waitFor()
  await sun.go(`${deskPage}?id=${id}`)
  await words(sun.page, '前一位律师退回了：有利害关系').waitFor()
  await words(sun.page, /这家公司是我的顾问单位/).waitFor()
  await Promise.all([chen, li, sun].map((person) => person.leave()))
})

test('问一问 without a network: the words and the tabs stay, it is said why, and the same tap works later', async () => {
  const wu = await as(browser, app.url, 'resident-wu')
  await wu.go('/pages/home/index')
  await wu.page.route('**/*.js', (route) => route.abort())
  const box = shown(wu.page, 'textbox', /您的问题/)
  await box.fill('楼上漏水，把我家天花板泡坏了。')
  await shown(wu.page, 'button', '问一问').click()
  await words(wu.page, /网络不通，您填的内容还在/).waitFor()
  expect(await box.inputValue()).toBe('楼上漏水，把我家天花板泡坏了。')
  expect(await wu.page.locator('.taro-tabbar__tabbar, taro-tabbar').first().isVisible()).toBe(true)
  await wu.page.unrouteAll()
  await shown(wu.page, 'button', '再试一次').click()
  await shown(wu.page, 'heading', '您遇到了什么事？').waitFor()
  await wu.page.waitForFunction(() =>
    Array.from(document.querySelectorAll('textarea')).some(
      (box) => box.checkVisibility() && box.value === '楼上漏水，把我家天花板泡坏了。',
    ),
  )
  await wu.leave()
})
