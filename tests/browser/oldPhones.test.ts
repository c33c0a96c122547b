/** The twelve main screens as phones without `gap` draw them: nothing touches, and everything stands where it stands on a new one. */
import type { Browser, Page } from 'playwright-core'
import type { LocalCloud } from '../../local-cloud'
import { serveApp } from '../journeys/served'
import { callsOf } from './album'
import { labelsInPage, type Label } from './labels-in-page'
import { openBrowser } from './launch'
import { asOlder, restyle } from './older'
import { remembered, screens } from './screens.data'
import { tellStories, type Stories } from './stories'
import { openAs, patience, unroll, visit } from './visit'

jest.setTimeout(12 * patience)

const main = [
  'home',
  'consultations',
  'bookings',
  'me',
  'ask',
  'consultation-answered',
  'place',
  'time',
  'confirm',
  'booking',
  'queue',
  'counter',
]
const shown = screens.filter(({ name }) => main.includes(name))

let app: LocalCloud
let browser: Browser
let stories: Stories
beforeAll(async () => {
  ;[app, browser] = await Promise.all([serveApp(), openBrowser()])
  stories = await tellStories(app.url)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Each main screen in a window whose style sheets are changed so. */
async function looked(width: number, change?: (source: string) => string) {
  const found = new Map<string, { labels: Label[]; touching: string[] }>()
  const pages = new Map<string, Page>()
  for (const { name, route, person } of shown) {
    const page = pages.get(person) ?? (await openAs(browser, { width, stored: remembered(person) }))
    if (!pages.has(person) && change !== undefined) await restyle(page, change)
    pages.set(person, page)
    await page.setViewportSize({ width, height: 812 })
    const calls = callsOf(page)
    await visit(
      page,
      app.url,
      route.replace(/:(\w+)/g, (whole, story: string) => stories[story] ?? whole),
    )
    await calls.answered()
    calls.forget()
    await unroll(page)
    found.set(name, await page.evaluate(labelsInPage, { least: 2 }))
  }
  for (const page of pages.values()) await page.context().close()
  return found
}
const touchingIn = (found: Awaited<ReturnType<typeof looked>>) =>
  [...found].flatMap(([name, { touching }]) => touching.map((pair) => `${name}: ${pair}`))

test.each([320, 375])(
  'at %i wide no labels touch on a phone without gap, and none is more than two points from where it is on a new one',
  async (width) => {
    expect(shown).toHaveLength(12)
    const [older, newer] = [await looked(width, asOlder), await looked(width)]
    expect(touchingIn(older)).toEqual([])
    for (const [name, { labels }] of newer) {
      const others = older.get(name)?.labels ?? []
      expect([name, others.map(({ words }) => words)]).toEqual([name, labels.map(({ words }) => words)])
      const moved = labels.filter(
        ({ left, top }, i) => Math.abs(left - (others[i]?.left ?? 0)) > 2 || Math.abs(top - (others[i]?.top ?? 0)) > 2,
      )
      expect([name, moved]).toEqual([name, []])
    }
  },
)

test('sees labels that touch: without the margins between things most screens have some', async () => {
  const squeezed = await looked(320, (source) => source.replace(/margin-(top|left|right|bottom):(calc\(-1 \* )?var\(--gap-\d\)\)?/g, ''))
  expect(new Set(touchingIn(squeezed).map((fault) => fault.split(':')[0])).size).toBeGreaterThan(6)
})
