/** What each test runs, and for how long, while no mutant is on: a mutant that a test does not reach is none that it could notice. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { REACHED, type Sandbox } from './sandbox'
import { tryIn } from './tries'

export interface Reach {
  readonly test: string
  /** How long it took, on the machine as busy as it was. */
  readonly ms: number
  /** The mutants whose code it ran. */
  readonly reached: ReadonlySet<string>
}

interface Line {
  readonly key: string
  readonly ms: number
  readonly reached: readonly string[]
}

/** A test that runs for longer without any mutant hangs. */
const longestMs = 600_000

/**
 * Runs a file of tests unharmed, or remembers that it did with the same code.
 * @throws if it is red: it would be red with every mutant, which is no merit
 */
export async function reachOf({ folder, print }: Sandbox, test: string, file: string): Promise<Reach> {
  const key = createHash('sha256')
    .update(print)
    .update(test)
    .update(readFileSync(path.join(folder, test)))
    .digest('hex')
    .slice(0, 16)
  const known = linesOf(file).find((line) => line.key === key)
  if (known !== undefined) return { test, ms: known.ms, reached: new Set(known.reached) }
  const written = path.join(folder, `.reached-${key}`)
  rmSync(written, { force: true })
  const began = Date.now()
  const { fate } = await tryIn(folder, [test], { [REACHED]: written }, longestMs)
  if (fate !== 'survived') throw new Error(`${test} fails without a mutant`)
  const ms = Date.now() - began
  const reached = existsSync(written) ? [...new Set(readFileSync(written, 'utf8').split('\n').filter(Boolean))] : []
  appendFileSync(file, `${JSON.stringify({ key, ms, reached } satisfies Line)}\n`)
  return { test, ms, reached: new Set(reached) }
}

const linesOf = (file: string): Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : []
