/**
 * Mutants of what runs built, in workers: handlers, repositories, jobs, the kernel. Each of a seeded sample is switched on in one build that
 * holds them all, and the tests nearest to it run until one notices.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { nearestTo, testsOf } from './nearest'
import { reachOf, type Reach } from './reach'
import { sampleOf, type Mutant } from './sample'
import { laySandbox, SWITCH } from './sandbox'
import { memory, tryIn, type Outcome } from './tries'

export interface Tried extends Outcome {
  readonly mutant: Mutant
}

export interface Sampling {
  readonly size: number
  readonly seed: number
  /** How many are tried at once. */
  readonly atOnce: number
  /** What runs before found is forgotten. */
  readonly fresh: boolean
  /** Survivors are tried once more. */
  readonly again: boolean
}

/**
 * How many test files are asked about one mutant: first the nearest, which mostly know, then the others, many at once, for a start of Jest
 * costs as much as a file of tests does.
 */
const rounds = [2, 10, 40]

/** Tries a sample. What was tried before, with the same code, is remembered. */
export async function runHandlers(
  root: string,
  { size, seed, atOnce, fresh, again }: Sampling,
  say: (line: string) => void,
): Promise<Tried[]> {
  const cache = path.join(root, '.cache/mutation')
  mkdirSync(cache, { recursive: true })
  if (fresh) for (const file of ['handlers.jsonl', 'handlers-tests.jsonl']) rmSync(path.join(cache, file), { force: true })
  const sandbox = await laySandbox(root)
  const sample = sampleOf(sandbox.mutants, size, seed)
  const known = memory(path.join(cache, 'handlers.jsonl'), again)
  const left = sample.filter((mutant) => known.of(mutant) === undefined)
  say(`${sandbox.mutants.length} mutants in the functions' code; ${sample.length} of them (seed ${seed}), ${left.length} to try`)
  const tests: Reach[] = []
  if (left.length > 0)
    await many(
      testsOf(root),
      atOnce,
      async (test) => void tests.push(await reachOf(sandbox, test, path.join(cache, 'handlers-tests.jsonl'))),
    )
  say(`${tests.length} files of tests are green without a mutant`)
  const tried = new Map<Mutant, Outcome>()
  await many(sample, atOnce, async (mutant) => {
    const before = known.of(mutant)
    const outcome = before ?? (await outcomeOf(sandbox.folder, mutant, nearestTo(mutant, tests)))
    tried.set(mutant, outcome)
    if (before !== undefined) return
    known.keep(mutant, outcome)
    say(`${tried.size}/${sample.length} ${outcome.fate} ${mutant.file}:${mutant.line} ${mutant.mutator}: ${outcome.by}`)
  })
  return sample.flatMap((mutant) => {
    const outcome = tried.get(mutant)
    return outcome === undefined ? [] : [{ mutant, ...outcome }]
  })
}

/** A mutant that makes tests so slow loops: the machine itself is never ten times as busy as it was. */
const longestMs = (tests: readonly Reach[]): number => 60_000 + 10 * tests.reduce((sum, { ms }) => sum + ms, 0)

async function outcomeOf(folder: string, mutant: Mutant, nearest: readonly Reach[]): Promise<Outcome> {
  let asked = 0
  for (const most of rounds) {
    const near = nearest.slice(asked, asked + most)
    const files = near.map(({ test }) => test)
    if (files.length === 0) break
    asked += files.length
    const { fate, red } = await tryIn(folder, files, { [SWITCH]: mutant.id }, longestMs(near))
    if (fate !== 'survived') return { fate, by: red ?? files.join(' or ') }
  }
  return { fate: 'survived', by: `${asked} files of tests` }
}

async function many<T>(things: readonly T[], atOnce: number, work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things]
  const one = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
