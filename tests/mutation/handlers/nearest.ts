import { readdirSync } from 'node:fs'
import path from 'node:path'

/** How many folders two files share from the root on. */
const shared = (a: string, b: string): number => {
  const [one, other] = [a.split('/'), b.split('/')]
  const differ = one.findIndex((name, i) => other[i] !== name)
  return differ === -1 ? one.length : differ
}

/** Every test of the functions, by path from the root. */
export const testsOf = (root: string): string[] =>
  ['cloudfunctions', 'tests/server'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
  )

/**
 * The tests that are to notice a mutant of this file, nearest first: those of its own name, of its room, of its domain. What lies below
 * all domains is held by its own tests, and by those that run every action of every contract.
 */
export function nearestTo(file: string, tests: readonly string[]): string[] {
  const domain = file.split('/').slice(0, 2).join('/')
  const own = file.replace(/\.ts$/, '.test.ts')
  const all = /^cloudfunctions\/(kernel|foundation)\//.test(file) ? [domain, 'tests/server'] : [domain]
  return tests
    .filter((test) => all.some((folder) => test.startsWith(`${folder}/`)))
    .sort((a, b) => Number(b === own) - Number(a === own) || shared(file, b) - shared(file, a) || a.localeCompare(b))
}
