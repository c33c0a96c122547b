import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Mutant } from './sample'
import { SWITCH } from './sandbox'

/** What came of a mutant: some test noticed it, the tests never ended with it, or nobody noticed. */
export type Fate = 'killed' | 'timeout' | 'survived'

/** A mutant that makes a test run for longer than this loops: no unharmed test takes a tenth of it. */
const longestMs = 180_000

/** Runs one file of tests with a mutant switched on; without one the tests run unharmed. */
export function tryIn(folder: string, test: string, mutant: string | null): Promise<Fate> {
  return new Promise((resolve, reject) => {
    const run = spawn(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--selectProjects', 'server', '--runInBand', '--bail', '--silent', '--runTestsByPath', test],
      {
        cwd: folder,
        env: { ...process.env, NODE_ENV: 'test', ...(mutant !== null && { [SWITCH]: mutant }) },
        stdio: 'ignore',
        detached: true,
      },
    )
    const end = setTimeout(() => {
      if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL')
      resolve('timeout')
    }, longestMs)
    run.on('error', reject)
    run.on('close', (code) => {
      clearTimeout(end)
      resolve(code === 0 ? 'survived' : 'killed')
    })
  })
}

/** Fates that are known from runs before, so that a run that was stopped goes on where it was. */
export function memory(file: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const known = new Map(lines.map((line) => JSON.parse(line) as { key: string; fate: Fate; by: string }).map((entry) => [entry.key, entry]))
  return {
    of: (mutant: Mutant) => known.get(mutant.key) ?? null,
    keep: (mutant: Mutant, fate: Fate, by: string) => {
      const entry = { key: mutant.key, fate, by }
      known.set(mutant.key, entry)
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
  }
}
