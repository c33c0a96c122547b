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

/** The folders in a folder, by name. */
export const foldersOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const fileOf = (test: string): string => test.replace(/\.test\.ts$/, '.ts')
