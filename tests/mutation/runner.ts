/**
 * A test runner for StrykerJS: runs test files in its own process, where each mutant costs no more than what its tests do.
 * The tests are jest's own (its `describe`, `it` and `expect`), only its way of loading modules is left out: what is
 * neither a package nor Node's own is loaded anew for each mutant.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core'
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { expect } from 'expect'
import { IN_PROCESS } from './in-process'
import {
  type Event,
  addEventHandler,
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  getState,
  it,
  removeEventHandler,
  resetState,
  run,
  test,
} from 'jest-circus'

const PACKAGES = `${path.sep}node_modules${path.sep}`
const TEST_MS = 60_000

const load = createRequire(__filename)

type Test = Extract<Event, { name: 'test_start' }>['test']

/** What mutated code counts in, and asks which mutant it is to be. */
const stryker: InstrumenterContext = {}

const namesOf = (one: { name: string; parent?: Test['parent'] }): string[] =>
  one.parent?.parent === undefined ? [one.name] : [...namesOf(one.parent), one.name]

function forgetModules(): void {
  for (const file of Object.keys(load.cache)) {
    if (file.startsWith(process.cwd()) && !file.includes(PACKAGES)) Reflect.deleteProperty(load.cache, file)
  }
}

const PROTOTYPES = [Object.prototype, Array.prototype]
const CLEAN = PROTOTYPES.map((one) => new Set(Reflect.ownKeys(one)))

/** A mutant may have let a test write into every object: the next one must not meet that. */
function cleanPrototypes(): void {
  for (const [i, one] of PROTOTYPES.entries()) {
    for (const name of Reflect.ownKeys(one)) if (CLEAN[i]?.has(name) === false) Reflect.deleteProperty(one, name)
  }
}

/** Runs the tests of one file, all or the wanted ones, until the first that is red. */
async function runFile(file: string, wanted: ReadonlySet<string> | undefined): Promise<TestResult[]> {
  const results: TestResult[] = []
  const ids = new Map<Test, string>()
  let red = false
  const follow = (event: Event): void => {
    if (event.name === 'test_start') {
      const name = namesOf(event.test).join(' ')
      const twins = [...ids.values()].filter((id) => id.startsWith(`${file}: ${name}`)).length
      const id = `${file}: ${name}${' again'.repeat(twins)}`
      ids.set(event.test, id)
      if (red || wanted?.has(id) === false) event.test.mode = 'skip'
      else stryker.currentTestId = id
    }
    if (event.name !== 'test_done') return
    stryker.currentTestId = undefined
    const { duration, errors } = event.test
    const id = ids.get(event.test) ?? ''
    const about = { id, name: id, timeSpentMs: duration ?? 0, fileName: path.resolve(file) }
    red ||= errors.length > 0
    results.push(
      errors.length === 0
        ? { ...about, status: TestStatus.Success }
        : { ...about, status: TestStatus.Failed, failureMessage: String(errors[0]) },
    )
  }
  resetState()
  getState().testTimeout = TEST_MS
  addEventHandler(follow)
  try {
    load(path.resolve(file))
    const { unhandledErrors } = await run()
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join('\n'))
  } finally {
    removeEventHandler(follow)
    cleanPrototypes()
  }
  return results
}

async function runFiles(files: readonly string[], filter?: readonly string[]): Promise<DryRunResult> {
  const wanted = filter === undefined ? undefined : new Set(filter)
  const results: TestResult[] = []
  forgetModules()
  for (const file of files) {
    if (filter?.some((id) => id.startsWith(`${file}: `)) === false) continue
    try {
      results.push(...(await runFile(file, wanted)))
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    if (results.some(({ status }) => status === TestStatus.Failed)) break
  }
  return determineHitLimitReached(stryker.hitCount, stryker.hitLimit) ?? { status: DryRunStatus.Complete, tests: results }
}

function makeRunner(options: StrykerOptions): TestRunner {
  const files = options[IN_PROCESS] as readonly string[]
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init() {
      Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test })
      Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: stryker })
      return Promise.resolve()
    },
    async dryRun() {
      Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined, mutantCoverage: undefined })
      const result = await runFiles(files)
      return result.status === DryRunStatus.Complete ? { ...result, mutantCoverage: stryker.mutantCoverage } : result
    },
    async mutantRun({ activeMutant, hitLimit, testFilter }) {
      Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit })
      return toMutantRunResult(await runFiles(files, testFilter))
    },
  }
}
makeRunner.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, IN_PROCESS, makeRunner)]
