/** Two weeks offline and back: what was written is still there, what is over says so, and nothing is sent twice. */
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

async function call(who: string, action: string, input: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${app.url}/functions/consultation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': who },
    body: JSON.stringify({ action, input }),
  })
  const reply = (await response.json()) as { readonly ok: boolean; readonly data: Record<string, unknown> }
  expect(reply.ok).toBe(true)
  return reply.data
}

const followUp = '调解书签了以后他还是不给，能直接申请执行吗？'

test('a follow-up that could not be sent for two weeks is kept, is told that it is too late, and goes along into a new question', async () => {
  const { id } = await call('resident-zhang', 'ask', { id: 'journey-two-weeks', text: unpaidWages })
  await call('lawyer-chen', 'claim', { id })
  await call('lawyer-chen', 'answer', { id, answerId: 'journey-answer-1', ...goodAnswer })

  const zhang = await as(browser, app.url, 'resident-zhang')
  await zhang.go(`/features/consultation/pages/consultation/index?id=${String(id)}`)
  await shown(zhang.page, 'textbox', '追问').fill(followUp)
  await zhang.page.context().setOffline(true)
  await shown(zhang.page, 'button', '追问律师').click()
  await words(zhang.page, /网络不通，您填的内容还在/).waitFor()

  const later = new Date(Date.now() + 14 * 24 * 3_600_000).toISOString()
  await zhang.page.clock.setFixedTime(later)
  await zhang.page.setExtraHTTPHeaders({ 'x-local-now': later })
  await zhang.page.context().setOffline(false)
  await shown(zhang.page, 'button', '追问律师').click()
  await words(zhang.page, /不能再追问了/).waitFor()
  await shown(zhang.page, 'button', '用这些话重新问一个').click()
  await shown(zhang.page, 'heading', '您遇到了什么事？').waitFor()
  await zhang.page.waitForFunction(
    (text) => Array.from(document.querySelectorAll('textarea')).some((box) => box.checkVisibility() && box.value === text),
    followUp,
  )
  const { thread } = await call('resident-zhang', 'read', { id })
  expect(thread).toHaveLength(2)
  await zhang.leave()
})
