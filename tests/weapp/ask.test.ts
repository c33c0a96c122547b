/** The first story on the WeChat package itself: ask, answered, asked about, ended, rated. */
import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../cloud'
import { goodAnswer, phoneId, unpaidWages } from '../cloud/consultations'
import { launchWeapp, type Weapp } from './launch'
import { builtPackage } from './package'

let cloud: TestCloud
let phone: Weapp
beforeAll(async () => {
  cloud = await openTestCloud()
  phone = await launchWeapp({
    dir: builtPackage,
    openid: 'resident-zhang',
    callFunction: async (name, data, openid) => (await cloud.raw(name, data, openid)).body,
  })
})
afterAll(async () => {
  phone.close()
  await cloud.close()
})

test('from the question box on the home page to the rating, every tap on the package that is uploaded', async () => {
  await phone.open('pages/home/index')
  await phone.type('您的问题', unpaidWages)
  await phone.tap('问一问')
  expect(phone.page()).toBe('features/consultation/pages/ask/index')
  await phone.tap('发给律师')
  // Nothing leaves the phone before the person agreed.
  expect(phone.calls.some(({ data }) => (data as { action: string }).action === 'ask')).toBe(false)
  await phone.tap('同意，发给律师')
  await phone.waitFor('您的问题送到了')
  expect(phone.page()).toBe('features/consultation/pages/consultation/index')
  expect(phone.text()).toContain(unpaidWages)
  expect(phone.calls.filter(({ name, data }) => name === 'consultation' && (data as { action: string }).action === 'ask')).toHaveLength(1)
  expect(phone.asked).toHaveLength(1)

  const [line] = (await cloud.ok(consultation, 'mine', {}, 'resident-zhang')).items
  const id = String(line?.id)
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen')
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen')

  await phone.open('pages/consultations/index')
  await phone.waitFor('已答复')
  await phone.tap(unpaidWages)
  await phone.waitFor(goodAnswer.conclusion)
  await phone.tap('解决了')
  await phone.tap('解决了，结束')
  await phone.waitFor('这次服务怎么样？')
  const grades = phone.accessibility().filter(({ role }) => role === 'radio')
  expect(grades.map(({ label }) => label)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
  expect(grades.every(({ state }) => state.checked !== 'true')).toBe(true)
  await phone.tap('非常不满意')
  await phone.tap('交评价')
  await phone.waitFor('您评了：非常不满意')
})

test('the hotline is one tap away, by its name, and rings', async () => {
  await phone.open('pages/me/index')
  await phone.tap('打电话 12348，热线')
  expect(phone.phoneCalls).toEqual(['12348'])
})

test('the nearest service points come at a tap, from the phone itself', async () => {
  await phone.open('pages/home/index')
  expect(phone.text()).toContain('淮北市公共法律服务中心（示例）')
  const before = phone.calls.length
  await phone.tap('按距离找')
  await phone.waitFor('大概 1 公里')
  expect(phone.text().indexOf('相山区公共法律服务中心')).toBeLessThan(phone.text().indexOf('淮北市公共法律服务中心'))
  // Counted here: nobody is told.
  expect(phone.calls).toHaveLength(before)
})

test('what crosses to the view at once stays small', () => {
  expect(Math.max(...phone.setDataSizes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(64 * 1024)
})
