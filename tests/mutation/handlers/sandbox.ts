/**
 * A copy of the tree in which every mutant of the functions' code is built in and switched off. One build holds them all; the number in the
 * environment switches one on, in jest's own process and in the workers that run the built functions.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keyOf, type Mutant } from './sample'

/** What the instrumenter's code reads to know which mutant is on. */
export const SWITCH = '__STRYKER_ACTIVE_MUTANT__'

/** What the tests of functions need of the tree. */
const needed =
  /^(src|cloudfunctions|local-cloud|config|tests\/(cloud|server)|scripts|types)\/|^(package\.json|tsconfig\.json|babel\.config\.js|jest\.config\.js)$/
/** Code that decides something at run time: not tests, not samples, not lists of names. */
const mutated = /^cloudfunctions\/.*\.ts$/
const spared = /\.test\.ts$|\/(seed|collections|calendar-data|index)\.ts$|^cloudfunctions\/kernel\/(sdk|paths|fields|log)\.ts$/

export interface Sandbox {
  readonly folder: string
  readonly mutants: readonly Mutant[]
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
  const mutants = await buildIn(
    folder,
    files.filter((file) => mutated.test(file) && !spared.test(file)),
  )
  letTheSwitchThrough(folder)
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-functions.ts'], { cwd: folder, stdio: 'pipe' })
  return { folder, mutants }
}

/** The local cloud gives its workers an environment of their own: in the copy the switch is part of it. */
function letTheSwitchThrough(folder: string): void {
  const file = path.join(folder, 'local-cloud/host/environment.ts')
  const before = readFileSync(file, 'utf8')
  const after = before.replace(
    "PATH: process.env.PATH ?? '',",
    `PATH: process.env.PATH ?? '',\n    ${SWITCH}: process.env.${SWITCH} ?? '',`,
  )
  if (after === before) throw new Error('The local cloud no longer says what its workers know: see instanceEnvironment')
  writeFileSync(file, after)
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
    // A changed sentence or name is for the reader of the log; what decides are conditions, numbers and calls.
    excludedMutations: ['StringLiteral'],
    ignorers: [],
    plugins: null,
  })
  for (const { name, content } of written) writeFileSync(path.join(folder, name), content)
  const codeOf = new Map(contents.map(({ name, content }) => [name, content]))
  return mutants.map(({ id, fileName, location: { start }, mutatorName, replacement }) => ({
    id,
    file: fileName,
    line: start.line + 1,
    mutator: mutatorName,
    replacement,
    key: keyOf(codeOf.get(fileName) ?? '', fileName, start.line, start.column, replacement),
  }))
}
