/**
 * Runs the built WeChat package like a phone, without DevTools: its scripts in a realm of their own, its templates on
 * WeChat's view engine, its calls into functions that the test gives.
 */
import { functions as deployed } from '../../config/functions'
import { find, spoken, textOf, treeOf, type Spoken, type TreeNode } from './look'
import { readPackage } from './package'
import { makePhone, type PhoneLog } from './phone'
import { makeRealm, said } from './realm'
import { hearRejections } from './rejections'
import { makeStack } from './stack'
import { staticFaults } from './static-faults'
import { makeTouch } from './touch'
import { attributeOf, makeView } from './view'

export interface WeappOptions {
  /** The built package. */
  readonly dir: string
  /** Answers `wx.cloud.callFunction`. A throw is a call that did not get through. */
  readonly callFunction: (name: string, data: unknown, openid: string) => Promise<unknown>
  /** Whose phone it is; handed to `callFunction`. */
  readonly openid?: string
  /** The functions that exist; calling another one is a fault. By default those that are deployed. */
  readonly functions?: readonly string[]
  /** The phone's storage; give the same one twice to close the app and open it again. */
  readonly storage?: Map<string, unknown>
}

export interface Weapp extends PhoneLog {
  /** Opens a page as a shared link does: alone on the stack. */
  open(route: string, query?: Readonly<Record<string, string>>): Promise<void>
  /** The route of the page in front. */
  page(): string
  /** The words on the page in front. */
  text(): string
  /** Taps by `#id`, by what a screen reader says, or else what shows these words. */
  tap(name: string): Promise<void>
  /** Types into an input or textarea, found as in `tap` or by its placeholder. */
  type(name: string, text: string): Promise<void>
  /** Changes a picker, switch or group to a value. */
  choose(name: string, value: unknown): Promise<void>
  /** What stands in an input. */
  value(name: string): string
  /** Taps a tab of the tab bar by its word. */
  tab(text: string): Promise<void>
  /** The phone's own way back. */
  back(): Promise<void>
  /** Roles, names and states in reading order. */
  accessibility(): Spoken[]
  tree(): TreeNode
  /** The data of the page in front, for the second parse. */
  data(): unknown
  /** How many nodes the page in front has. */
  nodes(): number
  /** The card that WeChat would pass on; null where the page offers none. */
  shareCard(): unknown
  /** How many pages lie on the stack. */
  depth(): number
  /** Every setData so far. */
  readonly setDataSizes: readonly { readonly route: string; readonly bytes: number }[]
  readonly faults: readonly string[]
  /** The phone's `wx` and what the package handed to `App()`, for tests of the phone itself. */
  readonly wx: object
  app(): unknown
  /** Waits until nothing moves. @throws with everything that went wrong so far */
  settle(): Promise<void>
  /** Waits for words to appear. @throws with the page's words when they do not within half a minute */
  waitFor(words: string): Promise<void>
  close(): void
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const words = (params: Readonly<Record<string, string>>) =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** Starts the app. What goes wrong is collected; `settle`, and with it every step, throws all of it. */
export async function launchWeapp({
  dir,
  callFunction,
  openid = '',
  functions = deployed.map(({ name }) => name),
  storage = new Map(),
}: WeappOptions): Promise<Weapp> {
  const pkg = readPackage(dir)
  const faults: string[] = staticFaults(pkg)
  const setDataSizes: { route: string; bytes: number }[] = []
  const fault = (what: string) => void (faults.includes(what) || faults.push(what))
  const realm = makeRealm(pkg, fault)
  const deaf = hearRejections({ owns: realm.owns, hear: (reason) => fault(`nobody caught: ${said(reason)}`) })
  const guard = (where: string, run: () => unknown) => {
    try {
      run()
    } catch (error) {
      fault(`${where}: ${said(error)}`)
    }
  }
  const phone = makePhone(
    realm,
    {
      fault,
      navigate: (kind, url) => stack?.navigate(kind, url),
      back: (delta) => stack?.back(delta),
      tabs: () => (pkg.tabs.includes(stack?.front()?.route ?? '') ? pkg.tabs.length : 0),
      callFunction: (name, data) => {
        if (functions.includes(name)) return callFunction(name, data, openid)
        fault(`There is no function “${name}”`)
        throw Object.assign(new Error(`FunctionName parameter could not be found: ${name}`), { errCode: -501000 })
      },
    },
    storage,
  )
  let app: Record<string, unknown> = {}
  realm.install({
    wx: phone.wx,
    App: (definition: typeof app) => void (app = definition),
    getApp: () => app,
    getCurrentPages: () => stack?.instances() ?? [],
  })
  const launched = realm.copy({ path: pkg.pages[0], query: {}, scene: 1001 })
  guard('app.js', () => realm.require('app.js'))
  for (const moment of ['onLaunch', 'onShow'])
    guard(`app ${moment}`, () => (app[moment] as ((options: unknown) => void) | undefined)?.call(app, launched))
  guard('onAppShow', () => phone.tell('onAppShow', launched))
  const view = guarded(() => makeView(pkg, realm, fault))
  const stack = view && makeStack(pkg, realm, view, fault, (route, bytes) => void setDataSizes.push({ route, bytes }))
  const touch = makeTouch((detail) => realm.copy(detail))

  function guarded<T>(make: () => T): T | undefined {
    try {
      return make()
    } catch (error) {
      fault(`templates: ${said(error)}`)
      return undefined
    }
  }

  const front = () => {
    const page = stack?.front()
    if (page === undefined) throw new Error(`No page is open. ${faults.join('\n')}`)
    return page
  }

  async function settle(): Promise<void> {
    const until = Date.now() + 30_000
    await later(15)
    for (let before = ''; Date.now() < until; await later(20)) {
      const now = phone.pending() === 0 ? (stack?.front()?.element.innerHTML ?? '') : `${Date.now()}`
      if (now === before) break
      before = now
    }
    if (faults.length > 0) throw new Error(faults.join('\n'))
  }

  /** A step of a journey: do it, then wait until nothing moves. */
  const step = async (run: () => unknown) => {
    await run()
    await settle()
  }

  return {
    ...phone.log,
    faults,
    setDataSizes,
    wx: phone.wx,
    app: () => app,
    settle,
    open: (route, query = {}) => step(() => stack?.alone(`/${route}?${words(query)}`)),
    page: () => front().route,
    text: () => textOf(front().element),
    tap: (name) => step(() => touch.tap(front().element, name)),
    type: (name, text) => step(() => touch.type(front().element, name, text)),
    choose: (name, value) => step(() => touch.choose(front().element, name, value)),
    value: (name) => attributeOf(find(front().element, name, 'input, textarea'), 'value'),
    tab: (text) =>
      step(() => {
        const tab = pkg.app.tabBar?.list.find((one) => one.text === text)
        if (tab === undefined) throw new Error(`The tab bar has no “${text}”`)
        if (!pkg.tabs.includes(front().route)) throw new Error(`${front().route} shows no tab bar`)
        stack?.navigate('switchTab', `/${tab.pagePath}`)
      }),
    back: () => step(() => stack?.back(1)),
    accessibility: () => spoken(front().element),
    tree: () => treeOf(front().element),
    data: () => front().instance.data,
    nodes: () => front().element.querySelectorAll('*').length,
    shareCard: () =>
      (front().instance as unknown as { onShareAppMessage?: (options: unknown) => unknown }).onShareAppMessage?.(
        realm.copy({ from: 'menu' }),
      ) ?? null,
    depth: () => stack?.instances().length ?? 0,
    waitFor: async (wanted) => {
      for (let i = 0; i < 600 && faults.length === 0 && !textOf(front().element).includes(wanted); i++) await later(50)
      await settle()
      if (!textOf(front().element).includes(wanted))
        throw new Error(`“${wanted}” did not appear on ${front().route}:\n${textOf(front().element)}`)
    },
    close: () => {
      guard('closing', () => stack?.closeAll())
      realm.stop()
      view?.close()
      deaf()
    },
  }
}
