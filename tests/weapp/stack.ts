/** The page stack, by WeChat's rules: what each way of going somewhere opens, keeps and closes. */
import type { PageInstance } from './engine'
import type { Move } from './phone'
import { said, type Realm } from './realm'
import type { DrawnPage, View } from './view'
import type { WeappPackage } from './package'

export interface OpenPage extends DrawnPage {
  readonly route: string
}

export interface Stack {
  navigate(kind: Move, url: string): void
  back(delta: number): void
  /** Opens a page alone, as a shared link does. */
  alone(url: string): void
  front(): OpenPage | undefined
  instances(): PageInstance[]
  closeAll(): void
}

/** WeChat keeps ten pages; the app is told when an eleventh is asked for, and may take that as it likes. */
const most = 10

export function makeStack(
  pkg: WeappPackage,
  realm: Realm,
  view: View,
  fault: (what: string) => void,
  sent: (route: string, bytes: number) => void,
): Stack {
  let open: OpenPage[] = []
  /** Tab pages live on while another tab is in front. */
  const tabs = new Map<string, OpenPage>()

  const call = (page: OpenPage, method: string, detail?: unknown) => {
    try {
      const run = page.instance[method]
      if (typeof run === 'function') run.call(page.instance, detail)
    } catch (error) {
      fault(`${page.route} ${method}: ${said(error)}`)
    }
  }
  const hide = () => open.slice(-1).forEach((page) => call(page, 'onHide'))
  const show = () => open.slice(-1).forEach((page) => call(page, 'onShow'))
  const close = (page: OpenPage) => {
    call(page, 'onUnload')
    page.close()
    tabs.delete(page.route)
  }
  const closeUnless = (stays: (page: OpenPage) => boolean) => {
    const gone = [...new Set([...open, ...tabs.values()])].filter((page) => !stays(page)).reverse()
    open = open.filter(stays)
    gone.forEach(close)
  }

  function enter(route: string, query: Record<string, string>): void {
    try {
      view.register(route)
      const page: OpenPage = { route, ...view.open(route, (bytes) => sent(route, bytes)) }
      Object.assign(page.instance, { route, options: realm.copy(query) })
      open.push(page)
      if (pkg.tabs.includes(route)) tabs.set(route, page)
      call(page, 'onLoad', realm.copy(query))
      call(page, 'onShow')
      call(page, 'onReady')
    } catch (error) {
      fault(`${route}: ${said(error)}`)
    }
  }

  function navigate(kind: Move, url: string): void {
    const { route, query } = parseUrl(url, open.at(-1)?.route ?? '')
    const isTab = pkg.tabs.includes(route)
    if (!pkg.pages.includes(route)) throw wrong(`${kind}: page "${route}" is not found`)
    if (kind === 'switchTab' && !isTab) throw wrong(`switchTab: ${route} is no tab`)
    if ((kind === 'navigateTo' || kind === 'redirectTo') && isTab) throw wrong(`${kind}: ${route} is a tab`)
    if (kind === 'navigateTo' && open.length >= most) throw new Error('webview count limit exceed')
    if (kind === 'switchTab') return switchTab(route)
    if (kind === 'navigateTo') hide()
    if (kind === 'redirectTo') open.splice(-1).forEach(close)
    if (kind === 'reLaunch') closeUnless(() => false)
    enter(route, query)
  }

  function switchTab(route: string): void {
    const front = open.at(-1)
    if (front?.route === route) return
    if (front && pkg.tabs.includes(front.route)) hide()
    closeUnless((page) => tabs.get(page.route) === page)
    const kept = tabs.get(route)
    open = kept ? [kept] : []
    if (kept) show()
    // switchTab carries no parameters.
    else enter(route, {})
  }

  const wrong = (what: string): Error => {
    fault(what)
    return new Error(what)
  }

  return {
    navigate,
    back: (delta) => {
      if (open.length < 2) throw new Error('cannot navigate back at first page.')
      open
        .splice(Math.max(1, open.length - delta))
        .reverse()
        .forEach(close)
      show()
    },
    alone: (url) => {
      const { route, query } = parseUrl(url, '')
      if (!pkg.pages.includes(route)) throw wrong(`page "${route}" is not found`)
      closeUnless(() => false)
      enter(route, query)
    },
    front: () => open.at(-1),
    instances: () => open.map(({ instance }) => instance),
    closeAll: () => closeUnless(() => false),
  }
}

/** A way as WeChat reads it: relative to the page in front; the parameters stay as they were written, not decoded. */
function parseUrl(url: string, from: string): { route: string; query: Record<string, string> } {
  const [way = '', search = ''] = url.split('?')
  const route = way.startsWith('/') || from === '' ? way.replace(/^\//, '') : new URL(way, `file:///${from}`).pathname.slice(1)
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  return { route, query: Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=')])) }
}
