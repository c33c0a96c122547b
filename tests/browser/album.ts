import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeViolations } from './axe'
import type { Browser, Page, Request } from 'playwright-core'
import { inLanes } from './lanes'
import { settle } from './launch'
import { measureLayout } from './overflow'
import { remembered, screens, setAppearance, widths, type Screen } from './screens.data'
import { tellStories, type Stories } from './stories'
import { enter, arrived, looks, makeWindows, touchOf, unroll, type Look } from './visit'

/** A picture that was taken, and what is wrong with what it shows. */
export interface Shot {
  screen: string
  width: number
  look: Look
  file: string
  nodes: number
  faults: string[]
}

/** Which part of the album to take; everything unless told. */
export interface AlbumOptions {
  only?: readonly string[]
  widths?: readonly number[]
  looks?: readonly Look[]
  /** Main text of 长辈版, 22 to 30; 22 unless told. */
  textSize?: number
  folder: string
  onShot?: (shot: Shot) => void
}

const most = 1000

/** Photographs every screen at every width in every look, and searches each for faults. */
export async function takeAlbum(browser: Browser, url: string, options: AlbumOptions): Promise<Shot[]> {
  rmSync(options.folder, { recursive: true, force: true })
  mkdirSync(options.folder, { recursive: true })
  const stories = await tellStories(url)
  const shots: Shot[] = []
  const windows = makeWindows(browser)
  // One look after the other: the server keeps how a person likes their screens.
  for (const look of options.looks ?? looks) {
    const wanted = screens
      .filter(({ name }) => !options.only || options.only.includes(name))
      .flatMap((screen) =>
        (options.widths ?? widths).filter((each) => screen.only?.includes(each) ?? true).map((width) => ({ screen, width })),
      )
    const taken = inLanes(wanted, async ({ screen, width }) => {
      const shot = await take(
        windows,
        url,
        { ...screen, route: told(screen.route, stories) },
        { look, width, folder: options.folder, textSize: options.textSize },
      )
      options.onShot?.(shot)
      return shot
    })
    shots.push(...(await Promise.all(taken)))
  }
  writeFileSync(join(options.folder, 'index.html'), album(shots))
  return shots
}

const told = (route: string, stories: Stories) => route.replace(/:(\w+)/g, (name, story: string) => stories[story] ?? name)

async function take(
  windows: ReturnType<typeof makeWindows>,
  url: string,
  screen: Screen,
  { look, width, folder, textSize }: { look: Look; width: number; folder: string; textSize?: number },
): Promise<Shot> {
  const faults: string[] = []
  const file = `${screen.name}-${width}-${look}.png`
  const shot = (nodes: number): Shot => ({ screen: screen.name, width, look, file, nodes, faults })
  try {
    return await windows.use({ width, height: width < 1024 ? 760 : 800, look, stored: remembered(screen.person) }, async (page) => {
      const calls = callsOf(page)
      const hear = (error: Error) => void faults.push(`script error: ${error.message}`)
      page.on('pageerror', hear)
      try {
        await setAppearance(url, screen.person, look, textSize)
        await enter(page, url, screen.route)
        await arrived(page)
        await screen.prepare?.(page)
        await calls.answered()
        await unroll(page)
        const { faults: seen, nodes } = await measureLayout(page, { touch: touchOf(look) })
        faults.push(...seen, ...(await axeViolations(page)), ...(nodes > most ? [`${nodes} nodes, more than ${most}`] : []))
        return shot(nodes)
      } finally {
        calls.forget()
        page.off('pageerror', hear)
        await page.screenshot({ path: join(folder, file) })
      }
    })
  } catch (error) {
    faults.push(`did not open: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return shot(0)
  }
}

/** Waits until no function call is under way: what comes late would move what is being measured. */
export function callsOf(page: Page): { answered(): Promise<void>; forget(): void } {
  const open = new Set<Request>()
  const begin = (request: Request) => void (request.url().includes('/functions/') && open.add(request))
  const end = (request: Request) => void open.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  return {
    async answered() {
      for (let look = 0; look < 1_000 && open.size > 0; look++) await page.waitForTimeout(20)
      await settle(page)
    },
    forget: () => void page.off('request', begin).off('requestfinished', end).off('requestfailed', end),
  }
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function album(shots: readonly Shot[]): string {
  const names = screens.map(({ name }) => name).filter((name) => shots.some(({ screen }) => screen === name))
  const figure = ({ file, width, look, nodes, faults }: Shot) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>
<figcaption>${width} · ${look} · ${nodes} nodes${faults.map((fault) => `<br><b>${safe(fault)}</b>`).join('')}</figcaption></figure>`
  const sections = names.map(
    (name) =>
      `<h2 id="${name}">${name}</h2><div>${shots
        .filter(({ screen }) => screen === name)
        .map(figure)
        .join('')}</div>`,
  )
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Screens</title><style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 24px; background: #e9edf2; color: #1b2430 }
div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
figure { margin: 0; max-width: 320px } img { max-width: 320px; max-height: 640px; box-shadow: 0 1px 4px #0003 }
b { color: #b42318; font-weight: 500 } nav a { margin-right: 12px }
</style></head><body><h1>Screens</h1><nav>${names.map((name) => `<a href="#${name}">${name}</a>`).join('')}</nav>${sections.join('\n')}</body></html>\n`
}
