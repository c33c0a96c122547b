/**
 * Mutants of what runs built, in workers: handlers, repositories, jobs, the kernel. Each of a seeded sample is switched on in one build that
 * holds them all, and the tests nearest to it run until one notices.
 */
import path from 'node:path'
import { nearestTo, testsOf } from './nearest'
import { sampleOf, type Mutant } from './sample'
import { laySandbox } from './sandbox'
import { memory, tryIn, type Fate } from './tries'

export interface Tried {
  readonly mutant: Mutant
  readonly fate: Fate
  /** The test that noticed; empty for a survivor. */
  readonly by: string
}

export interface Sampling {
  readonly size: number
  readonly seed: number
  /** How many are tried at once. */
  readonly atOnce: number
}

/** The most test files that are asked about one mutant. */
const asked = 6

/** Tries a sample. What was tried before, with the same code, is remembered. */
export async function runHandlers(root: string, { size, seed, atOnce }: Sampling, say: (line: string) => void): Promise<Tried[]> {
  const { folder, mutants } = await laySandbox(root)
  const tests = testsOf(root)
  const sample = sampleOf(mutants, size, seed)
  const known = memory(path.join(root, '.cache/mutation/handlers.jsonl'))
  say(`${mutants.length} mutants in the functions' code; ${sample.length} of them (seed ${seed})`)
  await stayGreen(folder, [...new Set(sample.flatMap(({ file }) => nearestTo(file, tests).slice(0, asked)))], atOnce, say)
  const tried: Tried[] = []
  await many(sample, atOnce, async (mutant) => {
    const before = known.of(mutant)
    const came = before ?? (await fateOf(folder, mutant, nearestTo(mutant.file, tests).slice(0, asked)))
    if (before === null) known.keep(mutant, came.fate, came.by)
    tried.push({ mutant, ...came })
    say(`${tried.length}/${sample.length} ${came.fate} ${mutant.file}:${mutant.line} ${mutant.mutator}`)
  })
  return sample.flatMap((mutant) => tried.filter((one) => one.mutant === mutant))
}

async function fateOf(folder: string, mutant: Mutant, tests: readonly string[]): Promise<{ fate: Fate; by: string }> {
  for (const test of tests) {
    const fate = await tryIn(folder, test, mutant.id)
    if (fate !== 'survived') return { fate, by: test }
  }
  return { fate: 'survived', by: '' }
}

/** Tests that fail without any mutant would notice everything: that is no merit. */
async function stayGreen(folder: string, tests: readonly string[], atOnce: number, say: (line: string) => void): Promise<void> {
  const red: string[] = []
  await many(tests, atOnce, async (test) => {
    if ((await tryIn(folder, test, null)) !== 'survived') red.push(test)
  })
  if (red.length > 0) throw new Error(`These tests fail without a mutant: ${red.join(', ')}`)
  say(`${tests.length} files of tests are green without a mutant`)
}

async function many<T>(things: readonly T[], atOnce: number, work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things]
  const one = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
