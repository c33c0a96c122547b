/** A mediation as its two sides meet it: the one who asks, and the one who is asked and may say no. */
import type { Browser } from 'playwright-core'
import { account } from '../../src/shared/account/contract'
import { booking } from '../../src/shared/booking/contract'
import { openBrowser } from '../browser/launch'
import { openTestCloud, type TestCloud } from '../cloud'
import { clerk, point, sheet } from '../cloud/places'
import { as, shown, words, type Person } from './story'

let app: TestCloud
let browser: Browser
/** The real clock: slots are tomorrow's. */
const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  ;[app, browser] = await Promise.all([
    openTestCloud(
      ':memory:',
      { service_points: [point], staff: [clerk], day_sheets: [sheet(tomorrow, 3, ['0900', '1000'], 'mediation')] },
      'dist/h5',
    ),
    openBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Books it on her own phone, and is shown what to send and what to say. */
async function asks(person: Person, name: string, who: string): Promise<{ ref: string; code: string; id: string }> {
  await person.go(`/features/booking/pages/confirm/index?need=mediation&point=point-test&date=${tomorrow}&slot=0900`)
  await shown(person.page, 'textbox', /怎么称呼来的人/).fill(name)
  await shown(person.page, 'textbox', /为什么事/).fill('借款没还')
  await shown(person.page, 'textbox', /对方怎么称呼/).fill('赵老板')
  await shown(person.page, 'textbox', /对方电话/).fill('13800000000')
  await shown(person.page, 'button', '约好').click()
  await shown(person.page, 'button', '同意，约好').click()
  await words(person.page, /光有卡片打不开/).waitFor()
  const [made] = (await app.ok(booking, 'mine', {}, who)).bookings.items
  const invite = made?.otherSide?.invite
  if (!made || !invite) throw new Error('There is no invitation')
  await words(person.page, `${invite.code.slice(0, 3)} ${invite.code.slice(3)}`).waitFor()
  return { ...invite, id: made.id }
}

/** Opens the card, types the digits. */
async function opens(person: Person, ref: string, code: string): Promise<void> {
  await person.go(`/features/booking/pages/invitation/index?ref=${ref}`)
  await shown(person.page, 'textbox', /六位数字/).fill(code)
  await shown(person.page, 'button', '打开看看').click()
  await shown(person.page, 'button', '同意，打开').click()
}

test('the other side accepts: a stranger with the card alone sees nothing, the asker is told', async () => {
  const wang = await as(browser, app.url, 'asker-wang')
  const { ref, code, id } = await asks(wang, '王桂兰', 'asker-wang')

  const stranger = await as(browser, app.url, 'stranger')
  await opens(stranger, ref, code === '123456' ? '654321' : '123456')
  await words(stranger.page, /没有找到这份邀请/).waitFor()
  expect(await stranger.page.getByText(/王桂兰|借款/).count()).toBe(0)
  await stranger.leave()

  const zhao = await as(browser, app.url, 'other-zhao')
  await opens(zhao, ref, code)
  await words(zhao.page, '请人调解，王桂兰请您来').waitFor()
  await words(zhao.page, '为什么事：借款没还').waitFor()
  await shown(zhao.page, 'textbox', /想对对方说的话/).fill('我会准时到。')
  await shown(zhao.page, 'button', '我来').click()
  await words(zhao.page, '您答应来').waitFor()
  // The card opened once more leads straight there.
  await zhao.go('/pages/home/index')
  await zhao.go(`/features/booking/pages/invitation/index?ref=${ref}`)
  await words(zhao.page, '您答应来').waitFor()
  await zhao.leave()

  await wang.go(`/features/booking/pages/booking/index?id=${id}`)
  await words(wang.page, '对方答应来').waitFor()
  await words(wang.page, '赵老板说：“我会准时到。”').waitFor()
  expect((await app.ok(account, 'inbox', {}, 'asker-wang')).items[0]?.title).toBe('对方答应来了')
  await wang.leave()
})

test('the other side, without the card, declines and says why; the asker reads what that means and asks for another time', async () => {
  const li = await as(browser, app.url, 'asker-li')
  const { code, id } = await asks(li, '李秀英', 'asker-li')

  const zhao = await as(browser, app.url, 'other-qian')
  await zhao.go('/pages/bookings/index')
  await shown(zhao.page, 'button', /别人约我调解/).click()
  await shown(zhao.page, 'textbox', /您的电话/).fill('13800000000')
  await shown(zhao.page, 'textbox', /六位数字/).fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await shown(zhao.page, 'button', '打开看看').click()
  await shown(zhao.page, 'button', '同意，打开').click()
  await words(zhao.page, '请人调解，李秀英请您来').waitFor()
  await shown(zhao.page, 'textbox', /想对对方说的话/).fill('我在外地。')
  await shown(zhao.page, 'button', '我不来').click()
  await words(zhao.page, '您说不来').waitFor()

  await li.go('/pages/home/index')
  await words(li.page, /对方不来/).waitFor()
  await li.page.locator('.weui-badge').filter({ hasText: '1' }).first().waitFor()
  await words(li.page, /对方不来/).click()
  await words(li.page, /人民调解法第十七条/).waitFor()
  await words(li.page, '赵老板说：“我在外地。”').waitFor()
  await shown(li.page, 'button', '换个时间再请一次').click()
  await shown(li.page, 'radio', /上午 10:00/).click()
  await shown(li.page, 'button', '改到这个时间').click()
  await words(li.page, '等对方答复').waitFor()
  await li.leave()

  await zhao.go('/pages/home/index')
  await words(zhao.page, /等您答复/).waitFor()
  await zhao.go(`/features/booking/pages/booking/index?id=${id}`)
  await shown(zhao.page, 'button', '我来').click()
  await words(zhao.page, '您答应来').waitFor()
  await zhao.leave()
})
