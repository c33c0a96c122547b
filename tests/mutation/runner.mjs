/**
 * For StrykerJS: runs tests of pure code in its own process. They are bundled once, with every mutant built in and switched off; a mutant
 * is tried by evaluating the bundle anew. Jest takes seconds to begin, this takes milliseconds, and a rule's test needs no more of Jest
 * than its `test`, `describe` and `expect`. Nothing is shared between two mutants but what comes from npm.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'

const load = createRequire(path.join(process.cwd(), 'package.json'))
const { bind } = load('jest-each')
const { expect } = load('expect')

/** The tests of a bundle, in order, by evaluating it. */
function testsOf(code) {
  const tests = []
  const above = []
  const test = (name, run) => tests.push({ name: [...above, name].join(' '), run })
  const describe = (name, work) => {
    above.push(name)
    work()
    above.pop()
  }
  test.each = bind(test)
  describe.each = bind(describe)
  new Function('require', 'module', 'exports', 'test', 'it', 'describe', 'expect', code)(
    load,
    { exports: {} },
    {},
    test,
    test,
    describe,
    expect,
  )
  return tests.map(({ name, run }, i) => ({ id: `${i} ${name}`, name, run }))
}

class Runner {
  static inject = [commonTokens.options]
  /** What the mutants' own code reads and writes. */
  state = (globalThis.__stryker__ ??= {})

  constructor(options) {
    this.files = options.pure.tests
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const bundled = await build({
      stdin: { contents: this.files.map((file) => `import './${file}'`).join('\n'), resolveDir: process.cwd() },
      bundle: true,
      write: false,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      alias: { '@': path.resolve('src') },
      supported: { 'dynamic-import': false },
      logLevel: 'error',
    })
    this.code = bundled.outputFiles[0].text
  }

  async dryRun({ coverageAnalysis }) {
    this.state.activeMutant = undefined
    this.state.mutantCoverage = { static: {}, perTest: {} }
    const outcome = await this.run(() => true, true)
    return coverageAnalysis === 'off' ? outcome : { ...outcome, mutantCoverage: this.state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    this.state.hitCount = hitLimit === undefined ? undefined : 0
    this.state.hitLimit = hitLimit
    this.state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
    const outcome = await this.run(({ id }) => testFilter?.includes(id) ?? true, disableBail, activeMutant.id)
    return toMutantRunResult(determineHitLimitReached(this.state.hitCount, hitLimit) ?? outcome)
  }

  async run(wanted, all, mutant) {
    let tests
    try {
      tests = testsOf(this.code)
    } catch (error) {
      if (mutant === undefined) return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
      return { status: DryRunStatus.Complete, tests: [failed({ id: 'loading', name: 'loading' }, error)] }
    }
    this.state.activeMutant = mutant
    const results = []
    for (const one of tests.filter(wanted)) {
      this.state.currentTestId = one.id
      const result = await outcomeOf(one)
      results.push(result)
      if (result.status === TestStatus.Failed && !all) break
    }
    this.state.currentTestId = undefined
    return { status: DryRunStatus.Complete, tests: results }
  }
}

const failed = ({ id, name }, error, timeSpentMs = 0) => ({
  id,
  name,
  status: TestStatus.Failed,
  timeSpentMs,
  failureMessage: String(error?.message ?? error),
})

async function outcomeOf(test) {
  const began = performance.now()
  try {
    await test.run()
    return { id: test.id, name: test.name, status: TestStatus.Success, timeSpentMs: performance.now() - began }
  } catch (error) {
    return failed(test, error, performance.now() - began)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'pure', Runner)]
