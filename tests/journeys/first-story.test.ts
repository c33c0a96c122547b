/** Three people, one story: a resident asks, a duty lawyer answers, the resident says how it was, the bureau sees it. */
import type { Browser } from 'playwright-core'
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

const question = '我在工地干了三个月，老板一直不给工资，怎么办？'

test('a resident asks, a lawyer answers, the resident rates it, and the supervisor sees one rating', async () => {
  const zhang = await as(browser, app.url, 'resident-zhang')
  await zhang.go('/pages/home/index')
  await shown(zhang.page, 'textbox', /您的问题/).fill(question)
  await shown(zhang.page, 'button', '问一问').click()
  await shown(zhang.page, 'button', '发给律师').click()
  await shown(zhang.page, 'button', '同意，发给律师').click()
  await words(zhang.page, '您的问题送到了').waitFor()
  await words(zhang.page, /最迟 .* 前答复/).waitFor()

  const chen = await as(browser, app.url, 'lawyer-chen', { width: 1280, height: 900 })
  await chen.go('/features/consultation/pages/queue/index')
  await shown(chen.page, 'button', `接下：${question}`).click()
  await shown(chen.page, 'textbox', /直接回答/).fill('您可以要求老板足额支付工资，先投诉、再仲裁。')
  await shown(chen.page, 'textbox', /依据 1：法律/).fill('劳动合同法')
  await shown(chen.page, 'textbox', /依据 1：第几条/).fill('第三十条')
  await shown(chen.page, 'textbox', /怎么做/).fill('带上考勤和聊天记录，到区劳动监察大队投诉。')
  await shown(chen.page, 'radio', /可以申请，提醒对方/).click()
  await shown(chen.page, 'button', '发出答复').click()
  await words(chen.page, /已经答复。对方可以追问/).waitFor()
  // In a wide window all of it happened beside the queue.
  expect(chen.page.url()).toContain('/pages/queue/index')

  await zhang.go('/pages/consultations/index')
  await words(zhang.page, '已答复').click()
  await words(zhang.page, '您可以要求老板足额支付工资').waitFor()
  await words(zhang.page, '您可以申请法律援助').waitFor()
  await shown(zhang.page, 'button', /^解决了$/).click()
  await shown(zhang.page, 'button', '解决了，结束').click()
  await words(zhang.page, '这次服务怎么样？').waitFor()
  expect(await zhang.page.getByRole('radio', { checked: true }).locator('visible=true').count()).toBe(0)
  await shown(zhang.page, 'radio', '非常不满意').click()
  await shown(zhang.page, 'button', '交评价').click()
  await words(zhang.page, '您评了：非常不满意').waitFor()

  const zhao = await as(browser, app.url, 'supervisor-zhao')
  await zhao.go('/features/supervision/pages/figures/index')
  await words(zhao.page, '参评率').waitFor()
  await words(zhao.page, '评价少于 30 件').waitFor()
  await Promise.all([zhang, chen, zhao].map((person) => person.leave()))
})

test('what was written is still there after leaving the page, and after closing the app', async () => {
  const li = await as(browser, app.url, 'resident-li')
  await li.go('/features/consultation/pages/ask/index')
  await shown(li.page, 'textbox', /您的问题/).fill('邻居装修把我家墙震裂了，')
  await li.go('/pages/home/index')
  await li.go('/features/consultation/pages/ask/index')
  expect(await shown(li.page, 'textbox', /您的问题/).inputValue()).toBe('邻居装修把我家墙震裂了，')
  await li.leave()
})

test('with no network nothing is lost: the reason, the number to ring, and the same words to send again', async () => {
  const li = await as(browser, app.url, 'resident-li')
  await li.go('/features/consultation/pages/ask/index')
  await shown(li.page, 'textbox', /您的问题/).fill('楼上漏水，把我家天花板泡坏了，怎么办？')
  await li.page.route('**/functions/consultation', (route) => route.abort())
  await shown(li.page, 'button', '发给律师').click()
  await shown(li.page, 'button', '同意，发给律师').click()
  await words(li.page, /网络不通，您填的内容还在/).waitFor()
  await li.page.unroute('**/functions/consultation')
  await shown(li.page, 'button', '再试一次').click()
  await words(li.page, '您的问题送到了').waitFor()
  await li.leave()
})

test('a resident who opens a staff page is told so, and where to go', async () => {
  const li = await as(browser, app.url, 'resident-li')
  await li.go('/features/consultation/pages/queue/index')
  await words(li.page, '这一步只有工作人员能做').waitFor()
  await li.leave()
})
