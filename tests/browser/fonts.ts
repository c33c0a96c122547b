import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

const home = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'))

/** The names a page may ask the phone for: in tests each of them is Noto Sans SC. */
const aliases = ['PingFang SC', 'Noto Sans SC']

/**
 * Serves the font's files, once in a process. A server and not `context.route`: a page with a route asks the test about every request
 * and keeps nothing in its cache, so that each visit loads and compiles the whole app anew.
 */
let serving: Promise<string> | undefined
const served = (): Promise<string> =>
  (serving ??= new Promise((resolve) => {
    const server = createServer((request, response) => {
      response.writeHead(200, {
        'content-type': 'font/woff2',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      response.end(readFileSync(join(home, 'files', basename(request.url ?? ''))))
    })
    server.unref()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
    })
  }))

function stylesheet(host: string): string {
  const sheet = readFileSync(join(home, 'index.css'), 'utf8').replace(/url\(\.\/files\//g, `url(${host}/`)
  const faces = aliases.map((name) => sheet.replace(/'Noto Sans SC Variable'/g, `'${name}'`)).join('\n')
  // Nothing but a default: the page's own rules win.
  return `${faces}\n:where(html, body, select, button, input, textarea) { font-family: 'Noto Sans SC', sans-serif }`
}

/** Gives every page of the context Chinese letters, on a machine that has no Chinese font. The product never loads them. */
export async function giveChineseGlyphs(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    (css) => {
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
    },
    stylesheet(await served()),
  )
}
