/** A phone may lack any of WeChat's calls: what was being done goes on, and a call that says no is no more than that. */
import Taro from '@tarojs/taro'
import { addToCalendar } from './calendar'
import { leave } from './leave'
import { whereAmI } from './location'
import { openMap } from './map'
import { watchNetwork } from './network'
import { goBack, goTo } from './pages'
import { callPhone, reveal } from './phone'
import { scan } from './scan'
import { readStored, store } from './storage'
import { askToNotify } from './subscribe'
import { openCloud } from './transport'

const spot = { latitude: 33.9, longitude: 116.8, name: '公共法律服务中心', address: '相山区' }
const entry = { title: '办事', startsAt: '2026-11-25T01:00:00.000Z', endsAt: '2026-11-25T01:30:00.000Z', place: '相山区' }

/** What we call of the platform, by the names it needs there. */
const calls: readonly (readonly [name: string, run: () => unknown])[] = [
  ['requestSubscribeMessage', () => askToNotify('progress')],
  ['addPhoneCalendar', () => addToCalendar(entry)],
  ['exitMiniProgram', leave],
  ['getFuzzyLocation', whereAmI],
  ['openLocation', () => openMap(spot)],
  ['onNetworkStatusChange', () => watchNetwork(() => undefined)()],
  ['offNetworkStatusChange', () => watchNetwork(() => undefined)()],
  ['switchTab', () => goTo('home')],
  ['redirectTo', () => goTo('inbox', {}, true)],
  ['navigateTo', () => goTo('inbox')],
  ['navigateBack', goBack],
  ['getCurrentPages', goBack],
  ['makePhoneCall', () => callPhone('12348')],
  ['pageScrollTo', () => reveal('here')],
  ['scanCode', scan],
  ['getStorageSync', () => readStored('draft')],
  ['setStorageSync', () => store('draft', 'words')],
  ['removeStorageSync', () => store('draft', null)],
  ['cloud', openCloud],
]

const api = Taro as unknown as Record<string, unknown>
const whole = { ...api }
beforeAll(() => Object.assign(globalThis, { __TRANSPORT__: 'cloud' }))
afterAll(() => Object.assign(globalThis, { __TRANSPORT__: 'http' }))
afterEach(() => void Object.assign(api, whole))

/** The harmless outcome of each: nothing, or null. */
const nothing = (value: unknown) => expect(value ?? null).toBeNull()

test.each(calls)('a phone without %s goes on', async (name, run) => {
  Reflect.deleteProperty(api, name)
  nothing(await run())
})

test.each(calls)('a phone on which %s throws at once goes on', async (name, run) => {
  api[name] = () => {
    throw new Error(`${name} is not served`)
  }
  nothing(await run())
})

test.each(calls.filter(([name]) => !/Sync$|cloud|NetworkStatus|getCurrentPages/.test(name)))(
  'a phone on which %s says no goes on',
  async (name, run) => {
    api[name] = () => Promise.reject(new Error(`${name}:fail`))
    nothing(await run())
  },
)

test('asks for the template of the build, and for none where the build knows none', async () => {
  await askToNotify('progress')
  expect(jest.mocked(Taro.requestSubscribeMessage)).toHaveBeenLastCalledWith({ tmplIds: [__TEMPLATES__.progress], entityIds: [] })
  jest.mocked(Taro.requestSubscribeMessage).mockClear()
  const { progress } = __TEMPLATES__
  Object.assign(__TEMPLATES__, { progress: '' })
  await askToNotify('progress')
  Object.assign(__TEMPLATES__, { progress })
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled()
})
