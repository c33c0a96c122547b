/** The third target of `npm run mutation`: a seeded sample of the mutants of what runs built. `--size N`, `--seed N`, `--concurrency N`, `--fresh`, `--again`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ACCEPTED } from './accepted'
import { runHandlers, type Tried } from './handlers/index'
import { verdictOn, type Mutant } from './report'

/** Percent of the sample that tests must notice. */
const threshold = 80

const sourceOf = (file: string, line: number): string => readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''

const reported = ({ mutant: { file, line, mutator, replacement }, fate }: Tried): Mutant => ({
  file,
  line,
  source: sourceOf(file, line),
  mutator,
  replacement,
  noticed: fate !== 'survived',
})

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '160' },
      seed: { type: 'string', default: '9' },
      concurrency: { type: 'string', default: '1' },
      fresh: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  })
  const sampling = {
    size: Number(values.size),
    seed: Number(values.seed),
    atOnce: Number(values.concurrency),
    fresh: values.fresh,
    again: values.again,
  }
  const tried = await runHandlers(process.cwd(), sampling, (line) => console.log(line))
  const { score, passed, text } = verdictOn({ name: 'handlers', threshold, untried: [] }, tried.map(reported), ACCEPTED)
  mkdirSync('reports/mutation', { recursive: true })
  writeFileSync('reports/mutation/handlers.md', text)
  console.log(`\nhandlers: ${score.toFixed(1)} % (at least ${threshold} %), see reports/mutation/handlers.md`)
  if (!passed) process.exitCode = 1
}

void main()
