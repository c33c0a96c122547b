/** Booking as people meet it: a visit from choosing to rating, an elder's booking by a helper, a day that is full. */
import type { Browser } from 'playwright-core'
import { booking } from '../../src/shared/booking/contract'
import { openBrowser } from '../browser/launch'
import { openTestCloud, type TestCloud } from '../cloud'
import { clerk, otherClerk, point, sheet, wish } from '../cloud/places'
import { as, shown, words } from './story'

let app: TestCloud
let browser: Browser
/** The real clock: a browser cannot be told another. Slots are tomorrow's. */
const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)
const nine = `${tomorrow}T01:00:00.000Z`

beforeAll(async () => {
  ;[app, browser] = await Promise.all([
    openTestCloud(
      ':memory:',
      {
        service_points: [point],
        staff: [clerk, otherClerk],
        day_sheets: [sheet(tomorrow, 3, ['0900', '0930']), sheet(tomorrow, 1, ['0900'], 'notary')],
      },
      'dist/h5',
    ),
    openBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('a resident books, shows the code, is checked in by the clerk, and rates the visit', async () => {
  const li = await as(browser, app.url, 'resident-li')
  await li.go('/pages/bookings/index')
  await shown(li.page, 'button', /当面问律师/).click()
  await words(li.page, '测试服务点').click()
  await shown(li.page, 'radio', /上午 9:00/).click()
  await shown(li.page, 'button', '就这个时间').click()
  await shown(li.page, 'textbox', /怎么称呼来的人/).fill('李师傅')
  await shown(li.page, 'button', '约好').click()
  await shown(li.page, 'button', '同意，约好').click()
  await words(li.page, '到了给窗口看').waitFor()
  const [visit] = (await app.ok(booking, 'mine', {}, 'resident-li')).bookings.items
  const code = String(visit?.code)
  await words(li.page, code).waitFor()

  // The day itself: the clerk's browser tells the server that it is tomorrow at nine.
  const desk = await as(browser, app.url, 'clerk-test', { width: 1280, height: 900 })
  await desk.page.setExtraHTTPHeaders({ 'x-local-now': nine })
  await desk.go('/features/booking/pages/counter/index')
  await shown(desk.page, 'textbox', /六位码、二维码或姓名/).fill(code)
  await shown(desk.page, 'button', '签到').click()
  await words(desk.page, /李师傅签到了，号是 B001/).waitFor()
  await shown(desk.page, 'button', '好了').click()
  await shown(desk.page, 'button', '叫下一位').click()
  await shown(desk.page, 'button', 'B001 办完了').click()
  await desk.page.getByText('办完', { exact: true }).locator('visible=true').first().waitFor()
  await desk.leave()

  await li.go(`/features/booking/pages/booking/index?id=${visit?.id}`)
  await words(li.page, '这次服务怎么样？').waitFor()
  await shown(li.page, 'radio', '满意').click()
  await shown(li.page, 'button', '交评价').click()
  await words(li.page, /您评了/).waitFor()
  await li.leave()
})

test("a daughter books for her mother: it is the mother's place, and both may book again", async () => {
  const daughter = await as(browser, app.url, 'daughter')
  await daughter.go(`/features/booking/pages/confirm/index?need=advice&point=point-test&date=${tomorrow}&slot=0930`)
  await shown(daughter.page, 'radio', /帮家里老人/).click()
  await shown(daughter.page, 'textbox', /怎么称呼来的人/).fill('张奶奶')
  await shown(daughter.page, 'textbox', /您是他的什么人/).fill('女儿')
  await shown(daughter.page, 'button', '约好').click()
  await words(daughter.page, '请先征得本人同意').waitFor()
  await shown(daughter.page, 'checkbox', /已经征得本人同意/).click()
  await shown(daughter.page, 'checkbox', /60 岁以上/).click()
  await shown(daughter.page, 'button', '约好').click()
  await shown(daughter.page, 'button', '同意，约好').click()
  await words(daughter.page, /当面问律师，张奶奶（您帮约的）/).waitFor()
  expect((await app.call(booking, 'reserve', wish({ date: tomorrow, slot: '0930', visitor: { name: '王女士' } }), 'daughter')).ok).toBe(
    true,
  )
  await daughter.leave()
})

test('a full day ends in the waiting list; the freed place is held for who waits, and becomes a booking', async () => {
  const first = await app.ok(booking, 'reserve', wish({ need: 'notary', date: tomorrow, visitor: { name: '先来的' } }), 'resident-first')
  const zhang = await as(browser, app.url, 'resident-zhang')
  await zhang.go('/features/booking/pages/time/index?need=notary&point=point-test')
  await words(zhang.page, '这 14 天都约满了').waitFor()
  await shown(zhang.page, 'textbox', /怎么称呼来的人/).fill('张大妈')
  await shown(zhang.page, 'button', '排队等空位').click()
  await shown(zhang.page, 'button', '同意，排队').click()
  await words(zhang.page, '在排队').waitFor()

  await app.ok(booking, 'cancel', { id: first.id }, 'resident-first')
  await zhang.go('/pages/bookings/index')
  await words(zhang.page, '有位子了').click()
  await words(zhang.page, '有位子留给您').waitFor()
  await shown(zhang.page, 'button', '就这个时间').click()
  await shown(zhang.page, 'textbox', /怎么称呼来的人/).fill('张大妈')
  await shown(zhang.page, 'button', '约好').click()
  await words(zhang.page, '到了给窗口看').waitFor()
  await zhang.leave()
})

test('the clerk sees who is expected and gives a number', async () => {
  const desk = await as(browser, app.url, 'clerk-test', { width: 1280, height: 900 })
  await desk.go('/features/booking/pages/counter/index')
  await words(desk.page, '今天没有人预约').waitFor()
  await shown(desk.page, 'button', '取一个现场号').click()
  await words(desk.page, '请拿好您的号').waitFor()
  await words(desk.page, 'B001').waitFor()
  await shown(desk.page, 'button', '好了').click()
  await shown(desk.page, 'button', '叫下一位').click()
  await shown(desk.page, 'button', 'B001 办完了').click()
  await words(desk.page, '办完了，请您评一评').waitFor()
  await shown(desk.page, 'button', '好了').click()
  await desk.page.getByText('办完', { exact: true }).locator('visible=true').first().waitFor()
  await shown(desk.page, 'button', '取一个优先号').click()
  await shown(desk.page, 'checkbox', '60 岁以上').click()
  await shown(desk.page, 'button', '取优先号').click()
  await words(desk.page, 'B002').waitFor()
  await desk.leave()
})
