/**
 * `npm run test:conformance`: the database suite that ships inside npm `@cloudbase/node-sdk@2.4.0`, unmodified, driven by
 * today's SDK against the local cloud. Fails when fewer than 185 cases pass, or when one fails that is not named here.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startLocalCloud } from '../../local-cloud'

const LEAST_PASSED = 185

/** Cases that cannot pass here, each with its reason: neither is about the database. */
const EXPECTED: Readonly<Record<string, string>> = {
  'Date类型 Document - CRUD':
    'the case calls assert.strictEqual(assert.strictEqual(…)), that is with one argument, which Node refuses since version 12',
  'test/index.test.ts 验证throwOnCode':
    'it sets throwOnCode: false, an option of SDK 2 that today’s SDK 3 no longer has; the refusal it waits for does arrive, thrown',
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

async function conformance(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
  const secret = 'conformance-suite'
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    functionsDir: '.',
    functions: [],
    collections: [],
    timers: false,
    // The suite uses `where` inside transactions, which our own functions must not.
    strict: false,
    secret,
  })
  try {
    const file = path.join(folder, 'report.json')
    await jest(file, cloud.url, secret)
    if (!existsSync(file)) throw new Error('jest wrote no report: run it by hand with tests/conformance/jest.config.cjs')
    return judge(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the suite in a process of its own, as a function of the platform would see the world. */
function jest(outputFile: string, url: string, secret: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    // The suite was written in China and compares dates without a zone.
    TZ: 'Asia/Shanghai',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secret,
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TEST_SECRET_ID: secret,
    TEST_SECRET_KEY: 'local',
    TEST_ENV: 'local',
  }
  const config = path.join(__dirname, 'jest.config.cjs')
  const words = ['node_modules/jest/bin/jest.js', '--config', config, '--silent', '--reporters', path.join(__dirname, 'quiet.cjs')]
  const child = spawn(process.execPath, [...words, '--json', `--outputFile=${outputFile}`], { stdio: ['ignore', 'ignore', 'ignore'], env })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}

function judge(report: Report): boolean {
  const failed = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'))
  const surprises = failed.filter(({ fullName }) => EXPECTED[fullName] === undefined)
  for (const { fullName } of failed) console.log(`  failed: ${fullName}\n          ${EXPECTED[fullName] ?? 'NOT EXPECTED'}`)
  for (const { assertionResults, message } of report.testResults) if (assertionResults.length === 0) console.log(message)
  if (surprises.length > 0) for (const { message } of report.testResults) if (message !== '') console.log(message)
  console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`)
  if (report.numPassedTests < LEAST_PASSED) console.error(`At least ${LEAST_PASSED} must pass.`)
  return surprises.length === 0 && report.numPassedTests >= LEAST_PASSED
}

conformance().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
