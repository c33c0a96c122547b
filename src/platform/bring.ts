import { pages } from '@/shared/pages'
import { attempt } from './attempt'

/** A page as Taro's router in a browser knows it: what `load` answers holds the promise of its script. */
interface Route {
  readonly path: string
  readonly load: () => readonly unknown[]
}

/**
 * Fetches what a page is made of before anything is left. A browser brings each page's script when it is first opened; were that found
 * missing only after leaving, there would be neither the old page's tabs nor the new page. WeChat says by itself that it cannot open one.
 * @param path of `shared/pages`
 * @returns whether it could be had; null where there is nothing to fetch
 */
export function bring(path: string): Promise<boolean> | null {
  if (__TRANSPORT__ === 'cloud') return null
  const route = window.__taroAppConfig?.routes?.find((one) => one.path === path)
  return route === undefined ? null : attempt(async () => Promise.all(route.load())).then((parts) => parts !== null)
}

/** Long after the first screen stands, so that it waits for none of these. */
const idleAfterMs = 3_000

/**
 * In a browser: what must open without a network, the tabs and the question, is fetched once the first screen stands. WeChat does it by
 * itself: the tabs are in its main package, the question is preloaded (`preloadRule` of the app's settings).
 */
export function bringAhead(): void {
  if (__TRANSPORT__ === 'cloud') return
  const ahead = Object.values(pages).flatMap(({ path, tab }) => (tab || path === pages.ask.path ? [path] : []))
  window.addEventListener('load', () => setTimeout(() => ahead.forEach((path) => void bring(path)), idleAfterMs), { once: true })
}

declare global {
  interface Window {
    /** Taro's own, in its browser build. */
    readonly __taroAppConfig?: { readonly routes?: readonly Route[] }
  }
}
