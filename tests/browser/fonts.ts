import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

const host = 'https://fonts.invalid'
const home = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'))

/** The names a page may ask the phone for: in tests each of them is Noto Sans SC. */
const aliases = ['PingFang SC', 'Noto Sans SC']

function stylesheet(): string {
  const sheet = readFileSync(join(home, 'index.css'), 'utf8').replace(/url\(\.\/files\//g, `url(${host}/`)
  const faces = aliases.map((name) => sheet.replace(/'Noto Sans SC Variable'/g, `'${name}'`)).join('\n')
  // Nothing but a default: the page's own rules win.
  return `${faces}\n:where(html, body, select, button, input, textarea) { font-family: 'Noto Sans SC', sans-serif }`
}

/** Gives every page of the context Chinese letters, on a machine that has no Chinese font. The product never loads them. */
export async function giveChineseGlyphs(context: BrowserContext): Promise<void> {
  await context.route(`${host}/**`, (route) =>
    route.fulfill({
      path: join(home, 'files', new URL(route.request().url()).pathname.slice(1)),
      contentType: 'font/woff2',
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
  await context.addInitScript((css) => {
    const add = () => {
      const style = document.createElement('style')
      style.textContent = css
      document.documentElement.append(style)
    }
    // The document has no root element yet when an init script runs in a fresh navigation.
    if (document.documentElement) add()
    else
      new MutationObserver((_, watch) => {
        if (!document.documentElement) return
        watch.disconnect()
        add()
      }).observe(document, { childList: true })
  }, stylesheet())
}
