import path from 'node:path'
import { type PartialStrykerOptions } from '@stryker-mutator/api/core'
import { IN_PROCESS } from './in-process'
import { type Part } from './targets'

/**
 * Milliseconds a mutant may take beyond what its tests take unharmed: one that loops for ever must not be told from a
 * slow one by what else the machine does.
 */
const TIMEOUT_MS = 20_000

/** Sentences stay as they are. */
const SENTENCES = path.join(__dirname, 'sentences.mjs')

/** What Stryker need not copy into its sandbox. */
const LEFT_OUT = ['dist', '.local', '.cache', 'screens', 'coverage', 'reports', 'bench/peers', 'docs', 'src/**/*.tsx']

/**
 * Settings for one run of StrykerJS.
 * @param resultsFile where its results are kept: mutants whose code and tests are the same are not tried again
 */
export function settingsFor(part: Part, resultsFile: string, concurrency: number, fresh: boolean): PartialStrykerOptions {
  return {
    mutate: [...part.mutate, '!**/*.test.ts'],
    ...(part.many === true ? throughJest(part) : inProcess(part)),
    ignorers: ['sentences'],
    coverageAnalysis: 'perTest',
    timeoutMS: TIMEOUT_MS,
    concurrency,
    incremental: true,
    incrementalFile: resultsFile,
    force: fresh,
    tempDirName: '.cache/stryker',
    ignorePatterns: LEFT_OUT,
    // Babel takes the types away without looking at them.
    disableTypeChecks: false,
    reporters: ['progress-append-only'],
    warnings: false,
    allowConsoleColors: false,
  }
}

const throughJest = (part: Part): PartialStrykerOptions => ({
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', SENTENCES],
  jest: { config: jestFor(part), enableFindRelatedTests: true },
})

/** Few test files that need nothing of jest but its words: many times faster. */
const inProcess = ({ tests }: Part): PartialStrykerOptions => ({
  testRunner: IN_PROCESS,
  plugins: [path.join(__dirname, 'runner.ts'), SENTENCES],
  // Each process looks at the plugins, and this one is TypeScript.
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkerNodeArgs: ['--import', 'tsx'],
  [IN_PROCESS]: tests,
})

/** The repository's own way of running tests, limited to the nearest ones; only their folders are searched. */
function jestFor({ tests }: Part): Record<string, unknown> {
  const roots = new Set(tests.map((pattern) => `<rootDir>/${pattern.replace(/\/[^/]*[*{].*$|\/[^/]*$/, '')}`))
  return {
    testEnvironment: 'node',
    testTimeout: 60_000,
    roots: [...roots],
    // Each mutant is a run of its own: no process is started only to list files.
    watchman: false,
    haste: { forceNodeFilesystemAPI: true },
    testMatch: tests.map((pattern) => `<rootDir>/${pattern}`),
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
    transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/tests/transform.cjs' },
  }
}
