/** A place that becomes free at night: nobody is woken for it, and nobody loses it asleep. */
import type { Browser } from 'playwright-core'
import { booking } from '../../src/shared/booking/contract'
import { openBrowser } from '../browser/launch'
import { openTestCloud, type TestCloud } from '../cloud'
import { point, pointId, sheet, wish } from '../cloud/places'
import { as, shown, words } from './story'

let app: TestCloud
let browser: Browser
const wednesday = '2026-11-25'
/** Monday, eight in the morning; 23:38 of that night; 8:01 of the next morning, in Huaibei. */
const [monday, night, morning] = ['2026-11-23T00:00:00.000Z', '2026-11-23T15:38:00.000Z', '2026-11-24T00:01:00.000Z']

beforeAll(async () => {
  ;[app, browser] = await Promise.all([
    openTestCloud(':memory:', { service_points: [point], day_sheets: [sheet(wednesday, 1, ['0900'])] }, 'dist/h5'),
    openBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('a waiting-list offer at 23:38 is still there at 8:01: on the home page, with a mark on the tab, and it becomes a booking', async () => {
  const first = await app.ok(booking, 'reserve', wish({ date: wednesday, visitor: { name: '先来的' } }), 'resident-first', { now: monday })
  const waiting = { need: 'advice', pointId, date: wednesday, visitor: { name: '张大妈' } } as const
  await app.ok(booking, 'joinWaitlist', waiting, 'waiting-zhang', { now: monday })
  await app.ok(booking, 'cancel', { id: first.id }, 'resident-first', { now: night })
  for (const now of ['2026-11-23T15:39:00.000Z', '2026-11-23T16:30:00.000Z', '2026-11-23T23:59:00.000Z', morning]) {
    await app.tick('booking', now)
    await app.tick('account', now)
  }

  const zhang = await as(browser, app.url, 'waiting-zhang')
  await zhang.page.setExtraHTTPHeaders({ 'x-local-now': morning })
  await zhang.go('/pages/home/index')
  await zhang.page.locator('.weui-badge').filter({ hasText: '1' }).first().waitFor()
  await words(zhang.page, /有位子了/).click()
  await words(zhang.page, '有位子留给您').waitFor()
  await shown(zhang.page, 'button', '就这个时间').click()
  await shown(zhang.page, 'textbox', /怎么称呼来的人/).fill('张大妈')
  await shown(zhang.page, 'button', '约好').click()
  await shown(zhang.page, 'button', '同意，约好').click()
  await words(zhang.page, '到了给窗口看').waitFor()
  expect((await app.ok(booking, 'mine', {}, 'waiting-zhang', { now: morning })).bookings.items).toMatchObject([
    { date: wednesday, slot: '0900', state: 'booked' },
  ])
  await zhang.leave()
})
