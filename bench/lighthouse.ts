/**
 * Lighthouse on the browser build as a city hosts it, its home page served by the local cloud with the functions answering,
 * beside a bare Taro app built with the same settings. Mobile profile; the middle one of three runs counts.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { startLocalCloud } from '../local-cloud'
import { ensureBuilt } from '../scripts/builds'
import { localOptions } from '../scripts/local-options'
import { findExecutable } from '../tests/browser/executable'
import type { Amounts } from './amounts'
import { installPeers } from './peers/install'
import { median, printTable } from './table'

const goals = { performance: 90, accessibility: 100, 'best-practices': 100 } as const
type Category = keyof typeof goals
const categories = Object.keys(goals) as Category[]
const reports = '.cache/lighthouse'

/** The part of Lighthouse's result that is used here. Scores go from 0 to 1; null where an audit does not apply. */
interface Result {
  readonly lhr: {
    readonly categories: Record<
      Category,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
    readonly audits: Record<
      string,
      { readonly title: string; readonly score: number | null; readonly displayValue?: string; readonly numericValue?: number }
    >
  }
  readonly report: string
}
type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>

export async function run({ looks, limits }: Amounts): Promise<void> {
  installPeers()
  await ensureBuilt(limits ? ['functions', 'plain', 'bare'] : ['functions', 'h5'])
  const { default: lighthouse } = (await import(
    pathToFileURL(path.resolve(__dirname, 'peers/node_modules/lighthouse/core/index.js')).href
  )) as {
    default: Lighthouse
  }
  const ours = await measure('home', limits ? 'dist/h5-plain' : 'dist/h5', looks, lighthouse)
  // One build looked at once shows that it runs.
  if (!limits) return console.log('\nLighthouse looked at the home page.')
  const bare = await measure('bare', 'dist/bare', looks, lighthouse)
  const row = (what: string, read: (result: Result) => number, goal: string) => {
    const [a, b] = [ours.map(read), bare.map(read)]
    return [what, a.join(' · '), String(median(a)), String(median(b)), median(b) === 0 ? '–' : (median(a) / median(b)).toFixed(2), goal]
  }
  const audit = (id: string) => (result: Result) => Math.round(result.lhr.audits[id]?.numericValue ?? Number.NaN)
  printTable(
    `Lighthouse, mobile profile, ${looks} runs`,
    ['home page', 'runs', 'median', 'bare app', 'ratio', 'goal'],
    [
      ...categories.map((category) => row(category, scoreOf(category), String(goals[category]))),
      row('first contentful paint, ms', audit('first-contentful-paint'), ''),
      row('largest contentful paint, ms', audit('largest-contentful-paint'), ''),
      row('total blocking time, ms', audit('total-blocking-time'), ''),
      row('bytes over the wire', audit('total-byte-weight'), ''),
    ],
  )
  console.log(`Reports: ${reports}/`)
  judge(ours)
}

const scoreOf = (category: Category) => (result: Result) => Math.round((result.lhr.categories[category].score ?? 0) * 100)

/** Looks at one build several times, each in a browser of its own. */
async function measure(name: string, staticDir: string, looks: number, lighthouse: Lighthouse): Promise<Result[]> {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    staticDir,
    timers: false,
    log: () => undefined,
  })
  const results: Result[] = []
  mkdirSync(reports, { recursive: true })
  try {
    for (let turn = 1; turn <= looks; turn++) {
      const result = await look(`${cloud.url}/`, lighthouse)
      writeFileSync(path.join(reports, `${name}-${turn}.html`), result.report)
      results.push(result)
    }
  } finally {
    await cloud.close()
  }
  return results
}

async function look(url: string, lighthouse: Lighthouse): Promise<Result> {
  const port = await freePort()
  const { path: executablePath, env } = findExecutable()
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    const result = await lighthouse(url, { port, output: 'html', onlyCategories: categories, logLevel: 'error' })
    if (result === undefined) throw new Error('Lighthouse gave no result')
    return result
  } finally {
    await browser.close()
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** @throws with what cost points when the middle run misses a goal */
function judge(results: readonly Result[]): void {
  const missed = categories.filter((category) => median(results.map(scoreOf(category))) < goals[category])
  if (missed.length === 0) return
  const [first] = results
  const costs = missed.flatMap((category) => {
    const { auditRefs } = first?.lhr.categories[category] ?? { auditRefs: [] }
    return auditRefs.flatMap(({ id, weight }) => {
      const audit = first?.lhr.audits[id]
      const short = weight > 0 && audit?.score !== null && audit !== undefined && audit.score < 0.9
      return short ? [`  ${category}: ${audit.title} ${audit.displayValue ?? ''} (${Math.round((audit.score ?? 0) * 100)})`] : []
    })
  })
  throw new Error(`Lighthouse: ${missed.join(', ')} below the goal.\n${costs.join('\n')}`)
}
