/** A copy of the tree in which a test may write what it likes. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const rooms = ['src', 'cloudfunctions', 'config', 'local-cloud', 'scripts', 'tests', 'types', 'docs']
const settings =
  /^(package(-lock)?\.json|tsconfig\.json|babel\.config\.js|jest\.config\.js|eslint\.config\.mjs|\..+(rc|rc\.json|cruiser\.cjs|ignore))$/

export interface Copy {
  readonly dir: string
  /** Runs a script of the tree's own node_modules, or of the copy; answers what it said, whether it went well or not. */
  readonly node: (...words: string[]) => Promise<{ readonly failed: boolean; readonly said: string }>
  /** What every source file holds, by path: a digest. */
  readonly state: () => Readonly<Record<string, string>>
  /** Lays files over it. */
  readonly lay: (from: string) => void
  readonly end: () => void
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

export function copyOfTree(): Copy {
  const dir = mkdtempSync(path.join(tmpdir(), 'new-domain-'))
  for (const room of rooms) cpSync(room, path.join(dir, room), { recursive: true })
  for (const file of readdirSync('.').filter((name) => settings.test(name))) cpSync(file, path.join(dir, file))
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  return {
    dir,
    node: (...words) =>
      new Promise((resolve) => {
        execFile(process.execPath, words, { cwd: dir, env: { ...process.env, NODE_ENV: 'test' } }, (error, stdout, stderr) =>
          resolve({ failed: error !== null, said: `${stdout}${stderr}` }),
        )
      }),
    state: () =>
      Object.fromEntries(
        rooms
          .flatMap((room) => filesIn(path.join(dir, room)))
          .sort()
          .map((file) => [path.relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
      ),
    lay: (from) => cpSync(from, dir, { recursive: true }),
    end: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Lines of what is written by hand, tests not counted. */
export const linesIn = (dir: string): number =>
  filesIn(dir)
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .reduce((sum, file) => sum + readFileSync(file, 'utf8').trimEnd().split('\n').length, 0)
