/**
 * A second pair of eyes: WeChat's own wcc and wcsc, as an npm package ships them for Linux, macOS and Windows. Their
 * wrapper hides exit codes, so the binaries are called here directly.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import path from 'node:path'
import type { WeappPackage } from './package'

const folders: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** The binary's path; null where the package ships none that runs here. */
function binary(name: 'wcc' | 'wcsc'): string | null {
  const folder = folders[process.platform]
  if (folder === undefined || (process.platform === 'linux' && process.arch !== 'x64')) return null
  const file = path.resolve('node_modules/miniprogram-compiler/bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(file)) return null
  chmodSync(file, 0o755)
  return file
}

export interface SecondParse {
  readonly faults: string[]
  /** Why it did not happen, or null. */
  readonly skipped: string | null
}

/** Parses every template and style sheet with WeChat's own compilers. */
export function secondParse(pkg: WeappPackage): SecondParse {
  const [wcc, wcsc] = [binary('wcc'), binary('wcsc')]
  if (wcc === null || wcsc === null) return { faults: [], skipped: `no wcc and wcsc for ${process.platform} ${process.arch}` }
  const templates = pkg.files.filter((file) => file.endsWith('.wxml'))
  const scripts = pkg.files.filter((file) => file.endsWith('.wxs'))
  const styles = pkg.files.filter((file) => file.endsWith('.wxss'))
  const parse = (what: string, program: string, args: string[]) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: pkg.dir, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    if (error) return [`${what}: ${error.message}`]
    const said = `${stderr}${status === 0 ? '' : stdout.slice(0, 500)}`.trim()
    return status !== 0 || /ERR|error|unexpected/i.test(stderr) ? [`${what}: ${said || `exit ${status}`}`] : []
  }
  return {
    faults: [
      ...parse('wcc', wcc, ['-d', '-cc', '0', ...templates, ...scripts, '-gn', '$gwx']),
      ...parse('wcsc', wcsc, ['-db', '-pc', '0', ...styles]),
    ],
    skipped: null,
  }
}
