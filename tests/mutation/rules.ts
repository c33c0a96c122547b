import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const FOLDER = 'cloudfunctions'

/** Samples, not rules: what stands in them is nobody's to hold to. */
const SAMPLES = /(^|\/)seed\.ts$/

/**
 * Pure rules of the domains, by construction: a file whose own test stands beside it and boots no cloud. A new one is
 * in as soon as it has such a test.
 * @returns the files and their tests, relative to the repository
 */
export function rulesOfDomains(root = process.cwd()): { files: string[]; tests: string[] } {
  const tests = readdirSync(path.join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${FOLDER}/${name.split(path.sep).join('/')}`)
    .filter((test) => existsSync(path.join(root, fileOf(test))) && !SAMPLES.test(fileOf(test)))
    .filter((test) => !readFileSync(path.join(root, test), 'utf8').includes('tests/cloud'))
    .sort()
  return { files: tests.map(fileOf), tests }
}

/** More tests of a rule, by another name: they stand beside it, boot no cloud, and import it. */
export const testsBeside = (file: string): string[] =>
  readdirSync(path.dirname(file))
    .map((name) => path.posix.join(path.dirname(file), name))
    .filter((test) => test.endsWith('.test.ts') && !existsSync(fileOf(test)))
    .filter((test) => {
      const source = readFileSync(test, 'utf8')
      return source.includes(`from './${path.basename(file, '.ts')}'`) && !source.includes('tests/cloud')
    })

/** Tests that look at the sources themselves: Stryker's copy of them is another. */
const READS_SOURCES = /(typed-in|cited)\.test\.ts$/

/** The tests that stand in a folder itself. */
export const testsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !READS_SOURCES.test(name))
    .map((name) => `${folder}/${name}`)
    .sort()

/** What of Jest is more than `test`, `describe` and `expect`. */
export const needsJest = (test: string): boolean => /\bjest\.|\b(before|after)(Each|All)\(/.test(readFileSync(test, 'utf8'))

/** A folder and those in it, to the lowest, in which tests stand. */
export const foldersWithTests = (folder: string): string[] => [
  ...(testsIn(folder).length > 0 ? [folder] : []),
  ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? foldersWithTests(`${folder}/${entry.name}`) : [],
  ),
]

export const fileOf = (test: string): string => test.replace(/\.test\.ts$/, '.ts')
