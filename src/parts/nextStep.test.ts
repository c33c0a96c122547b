import Taro from '@tarojs/taro'
import { open } from '@/platform'
import type { Failure } from '@/shared/contract'
import { nextStep, otherSteps } from './nextStep'

const failure = (next?: Failure['next']): Failure => ({ code: 'X', message: '', next })
/** A word that only functions newer than this app say: no type of today has it. */
const newer = JSON.parse('{"code":"X","message":"","next":"openLedger"}') as Failure

test.each([
  ['retry', '再试一次'],
  ['goHome', '回首页'],
  ['call12348', '打 12348'],
  ['findWindow', '找附近的窗口'],
  ['openConsultations', '看我的咨询'],
  ['openConsultation', '返回'],
  ['openQueue', '看待办'],
  ['openBookings', '看我的预约'],
  ['pickAnother', '换一个时间'],
] as const)('%s has its button', (next, label) => {
  expect(nextStep(failure(next), jest.fn())?.label).toBe(label)
})

test('where the screen itself is where to go on there is no button', () => {
  expect(nextStep(failure('fixField'), jest.fn())).toBeNull()
  expect(nextStep(failure('openQueue'), jest.fn(), 'openQueue')).toBeNull()
  expect(nextStep(failure('retry'))).toBeNull()
  expect(nextStep(failure())).toBeNull()
})

test('other steps are those that a refusal offers by name; places and what only newer functions know are none', () => {
  const offers: Readonly<Record<string, string>>[] = [
    { step: 'findWindow' },
    { pointId: 'p', date: '2026-11-25', slot: '0900' },
    { step: 'openLedger' },
  ]
  expect(otherSteps({ ...failure('call12348'), offers }).map(({ label }) => label)).toEqual(['找附近的窗口'])
  expect(otherSteps(failure('call12348'))).toEqual([])
  otherSteps({ ...failure(), offers })[0]?.go()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/place/index?need=reception') })
})

test('a step that only newer functions know is no dead end: again where that is possible, else home', () => {
  const again = jest.fn()
  nextStep(newer, again)?.go()
  expect(again).toHaveBeenCalled()
  nextStep(newer)?.go()
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('a page that only newer functions know opens the inbox, where the words stand', async () => {
  await open(JSON.parse('{"page":"ledger","params":{"id":"x"}}') as Parameters<typeof open>[0])
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/account/pages/inbox/index' })
})
