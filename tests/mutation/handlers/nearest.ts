import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Reach } from './reach'
import type { Mutant } from './sample'

/** How many folders two files share from the root on. */
const shared = (a: string, b: string): number => {
  const [one, other] = [a.split('/'), b.split('/')]
  const differ = one.findIndex((name, i) => other[i] !== name)
  return differ === -1 ? one.length : differ
}

/** A measurement of speed, a minute long; it notices nothing that the others do not. */
const left = 'cloudfunctions/booking/load.test.ts'

/** Every test of the functions, by path from the root. */
export const testsOf = (root: string): string[] =>
  ['cloudfunctions', 'tests/server']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
    )
    .filter((test) => test !== left)

/** Storms, and deaths at every operation: a minute each. They are asked last. */
const isStorm = ({ test }: Reach): boolean => /\/(race|crash)\.test\.ts$/.test(test)

/**
 * The tests that run the code of this mutant: that of its own name first, then those of its room, however long they take (code that runs
 * when it is loaded is run by every test of the domain, and only the room's own look at it), then those of its domain, then any.
 */
export function nearestTo({ id, file }: Mutant, tests: readonly Reach[]): Reach[] {
  const own = file.replace(/\.ts$/, '.test.ts')
  const distance = ({ test }: Reach): number => (test === own ? -1 : 0) - shared(file, test)
  return tests
    .filter(({ reached }) => reached.has(id))
    .sort((a, b) => Number(isStorm(a)) - Number(isStorm(b)) || distance(a) - distance(b) || a.ms - b.ms)
}
