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

const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/')
const below = /^cloudfunctions\/(kernel|foundation)\//

/** Storms, and deaths at every operation: a minute each. They are asked only about what no other test reaches; the score is at most lower for it. */
const isStorm = ({ test }: Reach): boolean => /\/(race|crash)\.test\.ts$/.test(test)

const isSlow = ({ ms }: Reach): boolean => ms > 10_000

/**
 * The tests that run the code of this mutant: that of its own name first, then those of its room, of its domain, the fast ones before the
 * slow. What lies below all domains is held by its own tests before those of any domain.
 */
export function nearestTo({ id, file }: Mutant, tests: readonly Reach[]): Reach[] {
  const own = file.replace(/\.ts$/, '.test.ts')
  const distance = ({ test }: Reach): number => (test === own ? -1 : 0) - shared(file, test)
  const near = tests
    .filter(({ test, reached }) => reached.has(id) && (below.test(file) || roomOf(test) === roomOf(file)))
    .sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || distance(a) - distance(b) || a.ms - b.ms)
  return near.every(isStorm) ? near : near.filter((test) => !isStorm(test))
}
