/** `wx` as this app uses it: truthful where it is used, and an error by name where it is not known. */

export interface PhoneHost {
  navigate(kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): Promise<void>
  back(delta: number): Promise<void>
  callFunction(name: string, data: unknown): Promise<unknown>
  fault(what: string): void
}

interface Options {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
  readonly [option: string]: unknown
}

/** What the phone recorded. */
export interface PhoneLog {
  readonly calls: { name: string; data: unknown }[]
  readonly phoneCalls: string[]
  readonly titles: string[]
  readonly asked: string[]
}

const system = {
  brand: 'test', model: 'test', pixelRatio: 2, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724, statusBarHeight: 44,
  language: 'zh_CN', version: '8.0.50', system: 'iOS 17.0', platform: 'ios', SDKVersion: '3.6.0', theme: 'light', fontSizeSetting: 17,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

/** WeChat's calling convention: callbacks when they are given, else a promise. */
const asked = (name: string, run: (options: Options) => unknown) => (options: Options = {}) => {
  const done = Promise.resolve()
    .then(() => run(options))
    .then((result) => ({ errMsg: `${name}:ok`, ...(typeof result === 'object' ? result : {}) }))
  if (!options.success && !options.fail && !options.complete) return done
  done.then(
    (result) => {
      options.success?.(result)
      options.complete?.(result)
    },
    (error: unknown) => {
      const failure = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
      options.fail?.(failure)
      options.complete?.(failure)
    },
  )
  return undefined
}

/** Names that libraries look for without calling: absent on this phone, as on an older one. */
const lookedFor = ['then', 'toJSON', '$$typeof', 'nodeType', 'constructor', 'asymmetricMatch', '@@__IMMUTABLE_ITERABLE__@@', '@@__IMMUTABLE_RECORD__@@']

/** Makes the phone. Reading an API it does not have is a fault with the API's name. */
export function makePhone(host: PhoneHost): { wx: Record<string, unknown>; log: PhoneLog } {
  const stored = new Map<string, unknown>()
  const log: PhoneLog = { calls: [], phoneCalls: [], titles: [], asked: [] }
  const navigate = (kind: Parameters<PhoneHost['navigate']>[0]) => asked(kind, ({ url }) => host.navigate(kind, String(url)))
  const api: Record<string, unknown> = {
    navigateTo: navigate('navigateTo'),
    redirectTo: navigate('redirectTo'),
    switchTab: navigate('switchTab'),
    reLaunch: navigate('reLaunch'),
    navigateBack: asked('navigateBack', ({ delta }) => host.back(Number(delta ?? 1))),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void stored.delete(key),
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getAppBaseInfo: () => system,
    getDeviceInfo: () => system,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run, 0),
    makePhoneCall: asked('makePhoneCall', ({ phoneNumber }) => void log.phoneCalls.push(String(phoneNumber))),
    setNavigationBarTitle: asked('setNavigationBarTitle', ({ title }) => void log.titles.push(String(title))),
    requestSubscribeMessage: asked('requestSubscribeMessage', ({ tmplIds }) => {
      log.asked.push(...(tmplIds as string[]))
      return Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept']))
    }),
    pageScrollTo: asked('pageScrollTo', () => undefined),
    showToast: asked('showToast', () => undefined),
    showModal: asked('showModal', () => ({ confirm: true, cancel: false })),
    onThemeChange: () => undefined,
    offThemeChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    cloud: {
      init: () => undefined,
      callFunction: asked('cloud.callFunction', async ({ name, data }) => {
        const sent: unknown = JSON.parse(JSON.stringify(data))
        log.calls.push({ name: String(name), data: sent })
        return { result: await host.callFunction(String(name), sent) }
      }),
    },
  }
  const wx = new Proxy(api, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target || lookedFor.includes(key)) return Reflect.get(target, key) as unknown
      if (key !== 'webpackJsonp') host.fault(`wx.${key} is not known to this phone`)
      return undefined
    },
  })
  return { wx, log }
}
