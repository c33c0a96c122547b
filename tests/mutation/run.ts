/**
 * `npm run mutation [-- rules|store|handlers …] [--part NAME] [--concurrency N] [--fresh] [--report] [--again]`: breaks the code on
 * purpose, one small change at a time, and says which changes no test notices. Not part of `npm test`: it takes hours.
 * Each part keeps its results in `.cache/mutation`, so a run that was interrupted goes on with the next part, and
 * mutants whose code and tests have not changed are not tried again. That looks at each test's own lines only: after a
 * change of what tests share, or of other code, `--fresh` forgets what was found. `--report` tries none; `--again` tries the survivors among handlers once more.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ACCEPTED } from './accepted'
import { verdictOn } from './report'
import { mutantsIn } from './results'
import { settingsFor } from './stryker'
import { type Part, TARGETS, type Target } from './targets'

/** Handlers run built in workers, where Stryker cannot follow: they have a way of their own, called by its file. */
const HANDLERS = path.join(__dirname, 'handlers.ts')

const resultsOf = (target: Target, part: Part): string => `.cache/mutation/${target.name}-${part.name}.json`

interface Wishes {
  readonly part: string | undefined
  readonly concurrency: number
  readonly fresh: boolean
  readonly reportOnly: boolean
  readonly again: boolean
}

async function runTarget(target: Target, { part: only, concurrency, fresh, reportOnly }: Wishes): Promise<boolean> {
  const { Stryker } = await import('@stryker-mutator/core')
  const parts = target.parts.filter(({ name }) => !reportOnly && (only ?? name) === name)
  for (const part of parts) {
    console.log(`\n${target.name}: ${part.name}`)
    await new Stryker(settingsFor(part, resultsOf(target, part), concurrency, fresh)).runMutationTest()
  }
  const tried = target.parts.filter((part) => existsSync(resultsOf(target, part)))
  const untried = target.parts.filter((part) => !tried.includes(part)).map(({ name }) => name)
  const mutants = tried.flatMap((part) => mutantsIn(resultsOf(target, part)))
  const { score, passed, text } = verdictOn({ name: target.name, threshold: target.threshold, untried }, mutants, ACCEPTED)
  mkdirSync('reports/mutation', { recursive: true })
  writeFileSync(`reports/mutation/${target.name}.md`, text)
  const missing = untried.length === 0 ? '' : `, without ${untried.join(', ')}`
  console.log(
    `\n${target.name}: ${score.toFixed(1)} %${missing} (at least ${target.threshold} % of all), see reports/mutation/${target.name}.md`,
  )
  return passed
}

function runHandlers({ concurrency, fresh, again }: Wishes): boolean {
  if (!existsSync(HANDLERS)) throw new Error('There is no tests/mutation/handlers.ts')
  const wishes = ['--concurrency', String(concurrency), ...(fresh ? ['--fresh'] : []), ...(again ? ['--again'] : [])]
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', HANDLERS, ...wishes], { stdio: 'inherit' })
  return status === 0
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      part: { type: 'string' },
      concurrency: { type: 'string', default: '1' },
      fresh: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  })
  // Whether a test is red is all that counts here: fewer cases, and no search for the smallest one.
  Object.assign(process.env, { NODE_ENV: 'test', PROPERTY_RUNS: '0.4', PROPERTY_SHRINK: 'no' })
  const known = [...TARGETS.map(({ name }) => name), ...(existsSync(HANDLERS) ? ['handlers'] : [])]
  const unknown = positionals.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`There is no target ${unknown}: ${known.join(', ')}`)
  const chosen = positionals.length === 0 ? known : positionals
  const { part, fresh, again, report: reportOnly } = values
  const wishes = { part, concurrency: Number(values.concurrency), fresh, reportOnly, again }
  const verdicts: boolean[] = []
  for (const name of chosen) {
    const target = TARGETS.find((one) => one.name === name)
    verdicts.push(target === undefined ? runHandlers(wishes) : await runTarget(target, wishes))
  }
  if (verdicts.includes(false)) process.exitCode = 1
}

void main()
