import Taro from '@tarojs/taro'
import { markTab } from './tabMark'

beforeEach(() => jest.clearAllMocks())
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a tab says how much waits, and says "more" where it was not counted', () => {
  markTab('home', 3)
  markTab('bookings', 20, true)
  markTab('home', 120)
  expect(jest.mocked(Taro.setTabBarBadge).mock.calls).toEqual([
    [{ index: 0, text: '3' }],
    [{ index: 2, text: '20+' }],
    [{ index: 0, text: '99+' }],
  ])
})

test('a phone without such marks, or a page without tabs, simply has none', async () => {
  // The stand-in lacks removeTabBarBadge, as older phones do: it throws at once.
  expect(Taro.removeTabBarBadge).toBeUndefined()
  expect(() => markTab('home', 0)).not.toThrow()
  jest.mocked(Taro.setTabBarBadge).mockRejectedValueOnce({ errMsg: 'setTabBarBadge:fail not TabBar page' })
  markTab('home', 2)
  await settled()
})
