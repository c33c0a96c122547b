/** What every screen promises, screen by screen: one call brings its content, and each field says what it is for. */
import type { Browser, Page, Route } from 'playwright-core'
import type { LocalCloud } from '../../local-cloud'
import { serveApp } from '../journeys/served'
import { piecesOf } from './lanes'
import { openBrowser } from './launch'
import { remembered, screens, type Screen } from './screens.data'
import { tellStories, type Stories } from './stories'
import { arrived, enter, openAs } from './visit'

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

const routeOf = ({ route }: Screen) => route.replace(/:(\w+)/g, (name, story: string) => stories[story] ?? name)
const named = (screen: Screen) => [screen.name, screen] as const

/** Lets one call through, the page's own; who is calling, and whatever else is asked for, never gets an answer. */
async function answerOnce(page: Page): Promise<string[]> {
  const through: string[] = []
  await page.route('**/functions/**', async (route: Route) => {
    const { action } = route.request().postDataJSON() as { action: string }
    if (action === 'whoAmI' || through.length > 0) return
    through.push(action)
    await route.continue()
  })
  return through
}

/** Looks at a screen in a window of its own, as it stands when it has arrived. */
async function lookAt<T>(screen: Screen, look: (page: Page) => Promise<T>, before?: (page: Page) => Promise<unknown>): Promise<T> {
  const page = await openAs(browser, { width: 375, stored: remembered(screen.person) })
  try {
    await before?.(page)
    await enter(page, app.url, routeOf(screen))
    await arrived(page)
    return await look(page)
  } finally {
    await page.context().close()
  }
}

describe('one function call before a screen shows its content', () => {
  const list = screens.filter(({ prepare }) => prepare === undefined)
  const pieceOf = piecesOf(list, async (screen) => {
    let answered: string[] = []
    const seen = await lookAt(
      screen,
      async (page) => {
        const main = page.locator('[role=main]:visible').first()
        return { alerts: await main.locator('[role=alert]:visible').count(), words: await main.innerText() }
      },
      async (page) => {
        answered = await answerOnce(page)
      },
    )
    return { ...seen, answered }
  })
  it.each(list.map(named))('%s', async (_name, screen) => {
    const { alerts, words, answered } = await pieceOf(screen)
    expect(alerts).toBe(0)
    expect(words.length).toBeGreaterThan(20)
    expect(answered.length).toBeLessThanOrEqual(1)
  })
})

describe('each field that a resident fills in says what it is for', () => {
  const list = screens.filter(({ person }) => person.startsWith('resident'))
  const pieceOf = piecesOf(list, (screen) =>
    lookAt(screen, async (page) => {
      await screen.prepare?.(page)
      return page.getByRole('textbox').evaluateAll((boxes) =>
        boxes
          .filter((box) => box.checkVisibility())
          .filter((box) => {
            const words = (box.getAttribute('aria-describedby') ?? '')
              .split(' ')
              .map((id) => document.getElementById(id)?.textContent ?? '')
            return words.join('').trim() === ''
          })
          .map((box) => box.getAttribute('aria-label')),
      )
    }),
  )
  it.each(list.map(named))('%s', async (_name, screen) => expect(await pieceOf(screen)).toEqual([]))
})

/** The longest piece of the label that the mistake repeats. */
const shared = (label: string, mistake: string): number => {
  for (let length = label.length; length > 0; length--) {
    for (let from = 0; from + length <= label.length; from++) if (mistake.includes(label.slice(from, from + length))) return length
  }
  return 0
}

describe('a mistake reads the same at its field and in the list above, and names the field', () => {
  const list = screens.filter(({ name }) => ['ask-missing', 'ask-helper', 'confirm-missing'].includes(name))
  const pieceOf = piecesOf(list, (screen) =>
    lookAt(screen, async (page) => {
      await screen.prepare?.(page)
      const said = page.getByRole('status').locator('visible=true').or(page.getByRole('alert').locator('visible=true'))
      const wrong = await page.locator('[aria-invalid=true]:visible').evaluateAll((fields) =>
        fields.map((field) => ({
          label: field.getAttribute('aria-label') ?? '',
          mistake: document.getElementById((field.getAttribute('aria-describedby') ?? '').split(' ')[0] ?? '')?.textContent?.trim() ?? '',
        })),
      )
      return { summary: (await said.allInnerTexts()).join('\n'), wrong }
    }),
  )
  it.each(list.map(named))('%s', async (_name, screen) => {
    const { summary, wrong } = await pieceOf(screen)
    expect(wrong.length).toBeGreaterThan(0)
    for (const { label, mistake } of wrong) {
      expect(mistake).not.toBe('')
      expect(summary).toContain(mistake)
      expect(shared(label, mistake)).toBeGreaterThanOrEqual(Math.min(4, label.length))
    }
  })
})
