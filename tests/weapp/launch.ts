/**
 * Runs the built WeChat package like a phone, without DevTools: its scripts in a realm of their own, its templates on
 * WeChat's view engine, its calls into functions that the test gives.
 */
import { makeLogic, type Definition } from './logic'
import { makePhone, type PhoneLog } from './phone'
import { readPackage, staticFaults } from './package'
import { easelOf, makeView, type PageInstance } from './view'
import { find, spoken, textOf, type Spoken } from './look'

export interface WeappOptions {
  /** The built package. */
  readonly dir: string
  /** Answers `wx.cloud.callFunction`; throws for a function that does not exist. */
  readonly callFunction: (name: string, data: unknown) => Promise<unknown>
}

export interface Weapp extends PhoneLog {
  /** Opens a page as a shared link does: alone on the stack. */
  open(route: string, query?: Record<string, string>): Promise<void>
  /** The route of the page in front. */
  page(): string
  /** The words on the page in front. */
  text(): string
  /** Taps what a screen reader calls by this name, or else what shows these words. */
  tap(name: string): Promise<void>
  /** Types into the input that a screen reader calls by this name. */
  type(name: string, text: string): Promise<void>
  /** Roles, names and states in reading order. */
  accessibility(): Spoken[]
  /** Waits until nothing moves. @throws with everything that went wrong so far */
  settle(): Promise<void>
  /** Waits for words to appear. */
  waitFor(words: string): Promise<void>
  readonly setDataBytes: number[]
  nodes(): number
  readonly faults: readonly string[]
  close(): void
}

interface OpenPage {
  readonly route: string
  readonly instance: PageInstance
  readonly element: Element
  close(): void
}

const stackLimit = 10
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts the app. @throws with every fault when the package cannot even be loaded */
export async function launchWeapp({ dir, callFunction }: WeappOptions): Promise<Weapp> {
  const pkg = readPackage(dir)
  const faults: string[] = [...staticFaults(pkg)]
  const fault = (what: string) => void faults.push(what)
  const stack: OpenPage[] = []
  const setDataBytes: number[] = []
  const view = makeView(pkg, fault)
  const { wx, log } = makePhone({ navigate, back, callFunction, fault })
  let app: Definition = {}
  const globals: Record<string, unknown> = {
    wx,
    App: (definition: Definition) => void (app = definition),
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
    console: { ...console, error: (...said: unknown[]) => fault(`console.error: ${said.map(String).join(' ')}`), warn: () => undefined, log: () => undefined },
  }
  const logic = makeLogic(pkg, globals)
  const rejected = (reason: unknown) => fault(`unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`)
  process.on('unhandledRejection', rejected)
  guard('app.js', () => logic.require('app.js'))
  guard('app.onLaunch', () => call(app, 'onLaunch', { path: pkg.pages[0], query: {}, scene: 1001 }))
  for (const file of ['comp', ...pkg.pages]) if (pkg.has(`${file}.js`)) guard(file, () => view.register(logic.global, file, () => logic.require(`${file}.js`)))

  function guard(where: string, run: () => unknown): void {
    try {
      run()
    } catch (error) {
      fault(`${where}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async function navigate(kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): Promise<void> {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?')
    const isTab = pkg.tabs.includes(route)
    if (!pkg.pages.includes(route)) throw refusal(`${kind}: page "${route}" is not found`)
    if (kind === 'switchTab' ? !isTab : isTab && kind !== 'reLaunch') throw refusal(`${kind}: ${route} ${isTab ? 'is' : 'is not'} a tab`)
    if (kind === 'navigateTo' && stack.length >= stackLimit) throw refusal('navigateTo: ten pages are open already')
    const leave = kind === 'navigateTo' ? 0 : kind === 'redirectTo' ? 1 : stack.length
    hide()
    for (let i = 0; i < leave; i++) leavePage()
    enter(route, Object.fromEntries(new URLSearchParams(search)))
    await later(0)
  }

  async function back(delta: number): Promise<void> {
    for (let i = 0; i < delta && stack.length > 1; i++) leavePage()
    const front = stack.at(-1)
    if (front) guard(front.route, () => call(front.instance, 'onShow'))
  }

  const refusal = (what: string): Error => {
    fault(what)
    return new Error(what)
  }

  function hide(): void {
    const front = stack.at(-1)
    if (front) guard(front.route, () => call(front.instance, 'onHide'))
  }

  function leavePage(): void {
    const gone = stack.pop()
    if (gone === undefined) return
    guard(gone.route, () => call(gone.instance, 'onUnload'))
    gone.close()
  }

  function enter(route: string, query: Record<string, string>): void {
    guard(route, () => {
      const { instance, element, close } = view.open(route)
      instance.route = route
      const setData = instance.setData.bind(instance)
      instance.setData = (data, done) => {
        setDataBytes.push(Buffer.byteLength(JSON.stringify(data)))
        setData(data, done)
      }
      stack.push({ route, instance, element, close })
      call(instance, 'onLoad', query)
      call(instance, 'onShow')
      call(instance, 'onReady')
    })
  }

  const front = (): OpenPage => {
    const page = stack.at(-1)
    if (page === undefined) throw new Error(`No page is open. ${faults.join('\n')}`)
    return page
  }

  async function settle(): Promise<void> {
    await later(30)
    for (let i = 0, before = ''; i < 40; i++) {
      const now = stack.length > 0 ? front().element.innerHTML : ''
      if (now === before) break
      before = now
      await later(25)
    }
    if (faults.length > 0) throw new Error(faults.join('\n'))
  }

  const fire = (element: Element, name: string, detail: unknown) => {
    const node = easelOf(element)
    if (node === null) throw new Error('Nothing of the view engine stands behind this element')
    guard(`${name} on ${front().route}`, () => node.triggerEvent(name, detail, { bubbles: true, composed: true, capturePhase: true }))
  }

  return {
    ...log,
    faults,
    setDataBytes,
    open: async (route, query = {}) => {
      while (stack.length > 0) leavePage()
      if (!pkg.pages.includes(route)) throw refusal(`page "${route}" is not found`)
      enter(route, query)
      await settle()
    },
    page: () => front().route,
    text: () => textOf(front().element),
    tap: async (name) => {
      fire(find(front().element, name), 'tap', {})
      await settle()
    },
    type: async (name, text) => {
      const input = find(front().element, name, 'input, textarea')
      fire(input, 'input', { value: text, cursor: text.length })
      fire(input, 'blur', { value: text })
      await settle()
    },
    accessibility: () => spoken(front().element),
    nodes: () => front().element.querySelectorAll('*').length,
    settle,
    waitFor: async (words) => {
      for (let i = 0; i < 100 && !textOf(front().element).includes(words); i++) await later(50)
      await settle()
      if (!textOf(front().element).includes(words)) throw new Error(`“${words}” did not appear on ${front().route}:\n${textOf(front().element)}`)
    },
    close: () => {
      while (stack.length > 0) leavePage()
      process.off('unhandledRejection', rejected)
      view.window.close()
    },
  }
}

/** Calls a method if the definition has it. */
function call(target: Record<string, unknown>, method: string, ...parts: unknown[]): void {
  const run = target[method]
  if (typeof run === 'function') run.apply(target, parts)
}
