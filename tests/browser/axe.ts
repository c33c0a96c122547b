import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds wrong on the page as it stands, one readable line each; an empty list is what we want. */
export async function axeViolations(page: Page, options: { within?: string; off?: string[] } = {}): Promise<string[]> {
  await page.evaluate(source)
  const rules = Object.fromEntries((options.off ?? []).map((rule) => [rule, { enabled: false }]))
  const found = await page.evaluate(
    async ({ within, run }) => {
      const { axe } = window as unknown as { axe: { run(root: unknown, options: unknown): Promise<unknown> } }
      return axe.run(within ?? document, run)
    },
    { within: options.within, run: { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] } satisfies RunOptions },
  )
  return (found as AxeResults).violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')
      return `${violation.id} (${violation.impact ?? 'minor'}) at ${String(node.target[0])}: ${why || violation.help} ${node.html.slice(0, 120)}`
    }),
  )
}
