/** `wx` as this app uses it: truthful where it is used, and a fault by name where it is not known. */
import { notServed, system } from './phone-apis'
import { said, type Realm } from './realm'

export type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

export interface PhoneHost {
  navigate(kind: Move, url: string): void
  back(delta: number): void
  /** How many tabs the page in front shows: none when it is not one of them. */
  tabs(): number
  callFunction(name: string, data: unknown): Promise<unknown>
  fault(what: string): void
}

/** What the phone recorded. */
export interface PhoneLog {
  readonly calls: { name: string; data: unknown }[]
  readonly phoneCalls: string[]
  readonly titles: string[]
  /** The templates of subscription messages that the person was asked about. */
  readonly asked: string[]
  /** Toasts and modal dialogs, by their words. */
  readonly shown: string[]
  /** What stands on each tab, by its index. */
  readonly marks: Map<number, string>
}

export interface Phone {
  readonly wx: object
  readonly log: PhoneLog
  /** How many function calls are under way. */
  pending(): number
  /** Tells listeners of `wx.onAppShow` and the like. */
  tell(event: 'onAppShow' | 'onAppHide', detail: unknown): void
}

interface Options {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
  readonly [option: string]: unknown
}

/** Names that libraries look for without calling. */
const lookedFor = ['then', 'toJSON', '$$typeof', 'nodeType', 'constructor', 'webpackJsonp']
/** The most that WeChat stores under one key. */
const storedLimit = 1024 * 1024

/** Makes the phone. `stored` is its storage, which outlives the app when it is given twice. */
export function makePhone(realm: Realm, host: PhoneHost, stored: Map<string, unknown>): Phone {
  const log: PhoneLog = { calls: [], phoneCalls: [], titles: [], asked: [], shown: [], marks: new Map() }
  const listeners: Record<string, ((detail: unknown) => void)[]> = {}
  let cloudOpen = false
  let pending = 0

  /** WeChat's calling convention: callbacks when they are given, else a promise. */
  const asked =
    (name: string, run: (options: Options) => unknown) =>
    (options: Options = {}) => {
      const work = Promise.resolve().then(() => run(options))
      const good = (result: unknown) => realm.copy({ ...(typeof result === 'object' && result), errMsg: `${name}:ok` })
      const bad = (error: unknown) =>
        realm.copy({ ...codeOf(error), errMsg: `${name}:fail ${error instanceof Error ? error.message : said(error)}` })
      const { success, fail, complete } = options
      if (!success && !fail && !complete)
        return realm.promise(
          (resolve, reject) =>
            void work.then(
              (result) => resolve(good(result)),
              (error: unknown) => reject(bad(error)),
            ),
        )
      const answer = (heard: unknown, first?: (heard: unknown) => void) => {
        try {
          first?.(heard)
          complete?.(heard)
        } catch (error) {
          host.fault(`in a callback of ${name}: ${said(error)}`)
        }
      }
      void work.then(
        (result) => answer(good(result), success),
        (error: unknown) => answer(bad(error), fail),
      )
      return undefined
    }

  const move = (kind: Move) => asked(kind, ({ url }) => host.navigate(kind, String(url)))
  /** WeChat draws marks on a tab only while a tab's page is in front. */
  const tabOf = ({ index }: Options): number => {
    if (host.tabs() === 0) throw new Error('not TabBar page')
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= host.tabs()) throw new Error('tabbar item not found')
    return index
  }
  const put = (key: unknown, value: unknown) => {
    const json = JSON.stringify(value) as string | undefined
    if (json !== undefined && json.length > storedLimit) throw new Error('entry size limit reached')
    stored.set(String(key), json === undefined ? undefined : JSON.parse(json))
  }
  const listen = (name: string) => ({
    [`on${name}`]: (hear: (detail: unknown) => void) => void (listeners[`on${name}`] ??= []).push(hear),
    [`off${name}`]: (hear?: unknown) =>
      void (listeners[`on${name}`] = hear === undefined ? [] : (listeners[`on${name}`] ?? []).filter((one) => one !== hear)),
  })

  async function callFunction({ name, data }: Options): Promise<unknown> {
    if (!cloudOpen) host.fault('wx.cloud.callFunction before wx.cloud.init')
    const sent: unknown = data === undefined ? {} : JSON.parse(JSON.stringify(data))
    log.calls.push({ name: String(name), data: sent })
    pending++
    try {
      return { result: await host.callFunction(String(name), sent), requestID: `test-${log.calls.length}` }
    } finally {
      pending--
    }
  }

  const api: Record<string, unknown> = {
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    switchTab: move('switchTab'),
    reLaunch: move('reLaunch'),
    navigateBack: asked('navigateBack', ({ delta }) => host.back(Number(delta ?? 1))),
    getStorageSync: (key: string) => realm.copy(stored.get(key) ?? ''),
    setStorageSync: put,
    removeStorageSync: (key: string) => void stored.delete(key),
    getStorageInfoSync: () =>
      realm.copy({ keys: [...stored.keys()], currentSize: JSON.stringify([...stored]).length / 1024, limitSize: 10_240 }),
    getStorage: asked('getStorage', ({ key }) => {
      if (!stored.has(String(key))) throw new Error('data not found')
      return { data: stored.get(String(key)) }
    }),
    setStorage: asked('setStorage', ({ key, data }) => put(key, data)),
    removeStorage: asked('removeStorage', ({ key }) => void stored.delete(String(key))),
    ...Object.fromEntries(
      ['getSystemInfoSync', 'getWindowInfo', 'getAppBaseInfo', 'getDeviceInfo'].map((name) => [name, () => realm.copy(system)]),
    ),
    ...Object.fromEntries(
      ['getLaunchOptionsSync', 'getEnterOptionsSync'].map((name) => [name, () => realm.copy({ path: '', query: {}, scene: 1001 })]),
    ),
    env: realm.copy({ USER_DATA_PATH: 'wxfile://usr' }),
    canIUse: (name: string) => (name.split('.')[0] ?? '') in api && !(notServed as readonly string[]).includes(name.split('.')[0] ?? ''),
    nextTick: (run: () => void) =>
      void Promise.resolve()
        .then(run)
        .catch((error: unknown) => host.fault(`in nextTick: ${said(error)}`)),
    makePhoneCall: asked('makePhoneCall', ({ phoneNumber }) => void log.phoneCalls.push(String(phoneNumber))),
    setNavigationBarTitle: asked('setNavigationBarTitle', ({ title }) => void log.titles.push(String(title))),
    requestSubscribeMessage: asked('requestSubscribeMessage', ({ tmplIds }) => {
      log.asked.push(...(tmplIds as string[]))
      return Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept']))
    }),
    setTabBarBadge: asked('setTabBarBadge', (options) => void log.marks.set(tabOf(options), String(options.text))),
    removeTabBarBadge: asked('removeTabBarBadge', (options) => void log.marks.delete(tabOf(options))),
    // The middle of 相山区, as WeChat blurs it.
    getFuzzyLocation: asked('getFuzzyLocation', () => ({ latitude: 33.96, longitude: 116.79 })),
    pageScrollTo: asked('pageScrollTo', () => undefined),
    showToast: asked('showToast', ({ title }) => void log.shown.push(String(title))),
    showLoading: asked('showLoading', ({ title }) => void log.shown.push(String(title))),
    hideToast: asked('hideToast', () => undefined),
    hideLoading: asked('hideLoading', () => undefined),
    showModal: asked('showModal', ({ title, content }) => {
      log.shown.push([title, content].filter(Boolean).join(' '))
      return { confirm: true, cancel: false }
    }),
    ...listen('AppShow'),
    ...listen('AppHide'),
    ...listen('ThemeChange'),
    ...listen('NetworkStatusChange'),
    ...Object.fromEntries(
      notServed.map((name) => [
        name,
        () => {
          host.fault(`wx.${name} is not served by this phone`)
          throw new Error(`wx.${name} is not served by this phone`)
        },
      ]),
    ),
  }
  const cloud = { init: () => void (cloudOpen = true), callFunction: asked('cloud.callFunction', callFunction) }
  return {
    wx: guarded(realm, 'wx', { ...ownAll(realm, api), cloud: guarded(realm, 'wx.cloud', ownAll(realm, cloud), host) }, host),
    log,
    pending: () => pending,
    tell: (event, detail) => listeners[event]?.forEach((hear) => hear(realm.copy(detail))),
  }
}

const codeOf = (error: unknown) => {
  const { errCode } = (typeof error === 'object' && error !== null ? error : {}) as { errCode?: number }
  return errCode === undefined ? {} : { errCode }
}

const ownAll = (realm: Realm, api: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(api).map(([name, value]) => [name, typeof value === 'function' ? realm.own(value as () => unknown) : value]),
  )

/** Reading what is not there is a fault with the name of what was wanted. */
const guarded = (realm: Realm, called: string, api: Record<string, unknown>, host: PhoneHost): object =>
  new Proxy(Object.assign(realm.copy({}) as object, api), {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target) && !lookedFor.includes(key)) host.fault(`${called}.${key} is not known to this phone`)
      return Reflect.get(target, key) as unknown
    },
  })
