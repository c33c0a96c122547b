/**
 * `npm run screens`: photographs every screen at 320, 375, 430 and 1280 px in light, dark and 长辈版 into screens/, and says
 * what is wrong with any of them. `npm run screens -- --only home,ask --width 320,375 --look large --text 30` (main text of 长辈版); `--url` takes a server
 * that is already running.
 */
import { parseArgs } from 'node:util'
import { takeAlbum, type Shot } from '../tests/browser/album'
import { openBrowser } from '../tests/browser/launch'
import { looks } from '../tests/browser/visit'
import { startLocalCloud } from '../local-cloud'
import { ensureBuilt } from './builds'
import { localOptions } from './local-options'

const list = (words: string | undefined) => words?.split(',').map((word) => word.trim())

/** A local cloud of its own, with the sample people, in memory. */
async function serve(): Promise<{ url: string; close(): Promise<void> }> {
  await ensureBuilt(['functions', 'h5'])
  return startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    staticDir: 'dist/h5',
  })
}

async function screens(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      width: { type: 'string' },
      look: { type: 'string' },
      text: { type: 'string', default: '22' },
      url: { type: 'string' },
      out: { type: 'string', default: 'screens' },
    },
  })
  const site = values.url ? { url: values.url, close: async () => undefined } : await serve()
  const browser = await openBrowser()
  const say = ({ screen, width, look, nodes, faults }: Shot) => {
    console.log(
      `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${screen.padEnd(14)} ${String(width).padStart(4)} ${look.padEnd(5)} ${nodes} nodes`,
    )
    for (const fault of faults) console.log(`       ${fault}`)
  }
  try {
    const shots = await takeAlbum(browser, site.url, {
      folder: values.out,
      only: list(values.only),
      widths: list(values.width)?.map(Number),
      looks: looks.filter((look) => !values.look || list(values.look)?.includes(look)),
      textSize: Number(values.text),
      onShot: say,
    })
    const wrong = shots.filter(({ faults }) => faults.length > 0).length
    console.log(`\n${shots.length} pictures in ${values.out}/index.html, ${wrong === 0 ? 'no faults' : `${wrong} with faults`}.`)
    return wrong === 0 && shots.length > 0 ? 0 : 1
  } finally {
    await browser.close()
    await site.close()
  }
}

screens().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
