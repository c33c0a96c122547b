import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Mutant } from './sample'
import { RED, STOPPING } from './sandbox'

/** What came of a mutant: some test noticed it, the tests never ended with it, or nobody noticed. */
export type Fate = 'killed' | 'timeout' | 'survived'

export interface Outcome {
  readonly fate: Fate
  /** The test that noticed; of a survivor, how many tests ran its code. */
  readonly by: string
}

export interface Answer {
  readonly fate: Fate
  /** The file of tests that was red. */
  readonly red: string | null
}

/** Runs files of tests with these variables set, in one process and until the first red one, and ends them after so long. */
export function tryIn(
  folder: string,
  tests: readonly string[],
  variables: Readonly<Record<string, string>>,
  longestMs: number,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const run = spawn(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        '--selectProjects',
        'server',
        '--runInBand',
        '--bail',
        '--silent',
        '--env',
        path.join(folder, STOPPING),
        '--runTestsByPath',
        ...tests,
      ],
      { cwd: folder, env: { ...process.env, NODE_ENV: 'test', ...variables }, stdio: ['ignore', 'pipe', 'ignore'], detached: true },
    )
    let said = ''
    run.stdout.on('data', (words: Buffer) => void (said += words.toString()))
    const end = setTimeout(() => {
      resolve({ fate: 'timeout', red: null })
      if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL')
    }, longestMs)
    run.on('error', reject)
    run.on('close', (code) => {
      clearTimeout(end)
      if (code === null) reject(new Error(`${tests.join(', ')}: ended from outside, which says nothing about them`))
      const red = new RegExp(`${RED}(.*)`).exec(said)?.[1]
      resolve(code === 0 ? { fate: 'survived', red: null } : { fate: 'killed', red: red === undefined ? null : path.relative(folder, red) })
    })
  })
}

/**
 * Fates that are known from runs before, so that a run that was stopped goes on where it was.
 * @param again survivors are forgotten: there are new tests
 */
export function memory(file: string, again: boolean) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const known = new Map(lines.map((line) => JSON.parse(line) as Outcome & { key: string }).map(({ key, ...outcome }) => [key, outcome]))
  return {
    of({ key }: Mutant): Outcome | undefined {
      const outcome = known.get(key)
      return again && outcome?.fate === 'survived' ? undefined : outcome
    },
    keep: ({ key }: Mutant, outcome: Outcome) => appendFileSync(file, `${JSON.stringify({ key, ...outcome })}\n`),
  }
}
