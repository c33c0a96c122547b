/**
 * A copy of the tree in which every mutant of the functions' code is built in and switched off. One build holds them all; the number in the
 * environment switches one on, in jest's own process and in the workers that run the built functions.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rulesOfDomains } from '../rules'
import { keyOf, type Mutant } from './sample'

/** What the instrumenter's code reads to know which mutant is on. */
export const SWITCH = '__STRYKER_ACTIVE_MUTANT__'
/** The file to which the code of the copy writes the numbers of the mutants that were reached while none was on. */
export const REACHED = 'FINGERTIP_REACHED'

/** What the tests of functions need of the tree. */
const needed =
  /^(src|cloudfunctions|local-cloud|config|tests\/(cloud|server|ui)|scripts|types)\/|^(package\.json|tsconfig\.json|babel\.config\.js|jest\.config\.js|tests\/[a-z]+\.(cjs|ts))$/
/** Code that decides something at run time. */
const mutated = /^cloudfunctions\/.*\.ts$/
/** Tests, samples, lists (of indexes, of holidays, of what a room hands out), types, and how the log is worded. */
const isTest = /\.test\.ts$/
const spared = /\.test\.ts$|\/(seed|collections|calendar-data|index)\.ts$|^cloudfunctions\/kernel\/(sdk|paths|fields|log)\.ts$/

/** Mutants that are not made: sentences are for the reader of the log, and names of states, fields and events are types, of which no empty one compiles. */
const excludedMutations = ['StringLiteral']

export interface Sandbox {
  readonly folder: string
  readonly mutants: readonly Mutant[]
  /** Of all code in it but the tests. */
  readonly print: string
}

const filesOf = (root: string): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => needed.test(file) && existsSync(path.join(root, file)))

/** Lays the copy, with the mutants built in, and builds the functions there. */
export async function laySandbox(root: string): Promise<Sandbox> {
  const folder = path.join(os.tmpdir(), `fingertip-mutants-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)
  rmSync(folder, { recursive: true, force: true })
  const files = filesOf(root)
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(folder, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  const print = createHash('sha256')
  for (const file of files.filter((name) => !isTest.test(name))) print.update(file).update(readFileSync(path.join(root, file)))
  // The target `rules` tries these whole.
  const pure = rulesOfDomains(root).files
  const mutants = await buildIn(
    folder,
    files.filter((file) => mutated.test(file) && !spared.test(file) && !pure.includes(file)),
  )
  letTheSwitchThrough(folder)
  writeFileSync(path.join(folder, STOPPING), stopping)
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-functions.ts', '--local'], { cwd: folder, stdio: 'pipe' })
  return { folder, mutants, print: print.digest('hex') }
}

/** Jest's environment in the copy: one red test is enough, the rest need not run. It says which file that stands in. */
export const STOPPING = 'stop-at-first-red.cjs'
export const RED = 'red: '
const stopping = `const { writeSync } = require('node:fs')
const { TestEnvironment } = require('jest-environment-node')
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.testPath = context.testPath
  }
  handleTestEvent({ name, test }) {
    if (name !== 'hook_failure' && !(name === 'test_done' && test.errors.length > 0)) return
    writeSync(1, '${RED}' + this.testPath + '\\n')
    process.exit(1)
  }
}
`

/** The local cloud gives its workers an environment of their own: in the copy the switch is part of it. */
function letTheSwitchThrough(folder: string): void {
  const file = path.join(folder, 'local-cloud/host/environment.ts')
  const before = readFileSync(file, 'utf8')
  const after = before.replace(
    "PATH: process.env.PATH ?? '',",
    ['PATH', SWITCH, REACHED].map((name) => `${name}: process.env.${name} ?? '',`).join('\n    '),
  )
  if (after === before) throw new Error('The local cloud no longer says what its workers know: see instanceEnvironment')
  writeFileSync(file, after)
}

/** The instrumenter counts what is reached, in memory; in the copy it is written down as well, for workers end without a word. */
function writingDown(content: string): string {
  const count = 'c[a[i]] = (c[a[i]] || 0) + 1;'
  if (!content.includes(count)) throw new Error('The instrumenter no longer counts what is reached as it did: see writingDown')
  return content.replace(
    count,
    `if (!c[a[i]] && process.env.${REACHED}) require('node:fs').appendFileSync(process.env.${REACHED}, a[i] + '\\n'); ${count}`,
  )
}

const silent = () => undefined
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

async function buildIn(folder: string, files: readonly string[]): Promise<Mutant[]> {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter')
  const contents = files.map((file) => ({ name: file, mutate: true, content: readFileSync(path.join(folder, file), 'utf8') }))
  const { files: written, mutants } = await new Instrumenter(logger).instrument(contents, {
    excludedMutations,
    ignorers: [],
    plugins: null,
  })
  const made = mutants.filter(({ status }) => status !== 'Ignored')
  const harmed = new Set(made.map(({ fileName }) => fileName))
  for (const { name, content } of written) writeFileSync(path.join(folder, name), harmed.has(name) ? writingDown(content) : content)
  const codeOf = new Map(contents.map(({ name, content }) => [name, content]))
  return made.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    file: fileName,
    line: location.start.line + 1,
    mutator: mutatorName,
    replacement,
    key: keyOf(codeOf.get(fileName) ?? '', fileName, location, replacement),
  }))
}
