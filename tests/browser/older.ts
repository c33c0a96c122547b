/** The browser build as phones at the promised level draw it: every declaration that they drop is taken out of what is served. */
import type { Page } from 'playwright-core'
import postcss from 'postcss'
import { isDropped } from '../build/level'

/** The style sheet without what old phones drop. */
export function asOlder(source: string): string {
  const sheet = postcss.parse(source)
  sheet.walkDecls((declaration) => {
    if (isDropped(declaration)) declaration.remove()
  })
  sheet.walkRules((rule) => {
    if (rule.selector.includes(':focus-visible')) rule.remove()
  })
  return sheet.toString()
}

/** From now on this page gets each style sheet changed. */
export async function restyle(page: Page, change: (source: string) => string): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })
}
