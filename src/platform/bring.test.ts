import Taro from '@tarojs/taro'
import { bringAhead } from './bring'
import { goTo, tryToOpen } from './pages'

const ask = 'features/consultation/pages/ask/index'
/** Taro's router, as far as it is asked: what the page's script came to, one answer after the other. */
function routes(...loads: (() => Promise<unknown>)[]) {
  const load = jest.fn(() => [(loads.length > 1 ? loads.shift() : loads[0])?.()])
  Object.defineProperty(window, '__taroAppConfig', { configurable: true, value: { routes: [{ path: ask, load }] } })
  return load
}
const comes = async () => 'script'
const lost = async () => Promise.reject(new Error('Loading chunk 428 failed.'))

beforeEach(() => jest.clearAllMocks())
afterEach(() => Object.defineProperty(window, '__taroAppConfig', { configurable: true, value: undefined }))

test('a page whose script cannot be had is not gone to: the present one stays, with its tabs, and it is said why', async () => {
  routes(lost, comes)
  await goTo('ask')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: expect.stringContaining('网络不通') }))
  await goTo('ask')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})

test('who says it themselves is told so, and nothing else is said', async () => {
  routes(lost, comes)
  expect(await tryToOpen({ page: 'ask', params: {} })).toBe(false)
  expect(Taro.showToast).not.toHaveBeenCalled()
  expect(await tryToOpen({ page: 'ask', params: {} })).toBe(true)
})

test('the question is fetched ahead, once the first screen stands', async () => {
  jest.useFakeTimers()
  const load = routes(comes)
  bringAhead()
  window.dispatchEvent(new Event('load'))
  expect(load).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(3_000)
  expect(load).toHaveBeenCalled()
  jest.useRealTimers()
})
