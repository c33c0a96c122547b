/**
 * A second pair of eyes: WeChat's older compilers wcc and wcsc, as an npm package ships them for Linux, macOS and
 * Windows. Every template and style sheet is parsed, and any page can be drawn again from its data. The package's own
 * wrapper hides exit codes, so the binaries are called here directly.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import path from 'node:path'
import { openWindow, type Window } from './engine'
import type { WeappPackage } from './package'

export interface SecondParse {
  /** Why it cannot happen here, or null. Say it out loud: nothing was checked then. */
  readonly skipped: string | null
  /** What the compilers object to, and whatever went wrong in drawing. */
  readonly faults: string[]
  /** Draws a page from its data. @returns the words it shows, without blanks; null when skipped */
  draw(page: string, data: unknown): string | null
  close(): void
}

/** A node that wcc's code makes. */
type Drawn = string | { readonly tag?: string; readonly attr?: Record<string, unknown>; readonly children?: readonly Drawn[] }
type Draw = (page: string, global: object) => ((data: unknown) => Drawn) | undefined

const folders: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** The binary's path; null where the package ships none that runs here. */
function binary(name: 'wcc' | 'wcsc', platform: string, arch: string): string | null {
  const folder = folders[platform]
  // A Mac translates the Intel binary; nothing else does.
  if (folder === undefined || (platform !== 'darwin' && arch !== 'x64')) return null
  const file = path.resolve('node_modules/miniprogram-compiler/bin', folder, platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(file)) return null
  chmodSync(file, 0o755)
  return spawnSync(file, ['--version']).error === undefined ? file : null
}

/** Parses the whole package. */
export function openSecondParse(pkg: WeappPackage, platform: string = process.platform, arch: string = process.arch): SecondParse {
  const [wcc, wcsc] = [binary('wcc', platform, arch), binary('wcsc', platform, arch)]
  if (wcc === null || wcsc === null) {
    return {
      faults: [],
      skipped: `miniprogram-compiler has no wcc and wcsc that run on ${platform} ${arch}`,
      draw: () => null,
      close: () => undefined,
    }
  }
  const faults: string[] = []
  const compile = (what: string, program: string, args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: pkg.dir, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    if (error) faults.push(`${what}: ${error.message}`)
    else if (status !== 0 || /\bERR\b|error:|unexpected|not found/i.test(stderr))
      faults.push(`${what}: ${stderr.trim() || `exit ${status}`}`)
    return stdout
  }
  const ending = (suffix: string) => pkg.files.filter((file) => file.endsWith(suffix))
  const script = compile('wcc', wcc, ['-d', '-cc', componentWords(pkg), ...ending('.wxml'), ...ending('.wxs'), '-gn', '$gwx'])
  compile('wcsc', wcsc, ['-db', '-pc', '0', ...ending('.wxss')])

  let window: Window | undefined
  const drawing = (): { window: Window; draw: Draw } => {
    window ??= openWindow((what) => void (faults.includes(`wcc, drawing: ${what}`) || faults.push(`wcc, drawing: ${what}`)))
    return { window, draw: window.run(`${script}; $gwx`, 'wcc.js') as Draw }
  }
  return {
    skipped: null,
    faults,
    draw: (page, data) => {
      try {
        const { window, draw } = drawing()
        const words = (file: string, from: unknown): string => {
          const generate = draw(`${file}.wxml`, window.copy({}))
          if (generate === undefined) throw new Error(`wcc knows no ${file}.wxml`)
          return wordsOf(generate(window.copy(from)), pkg.componentsOf(file))
        }
        const wordsOf = (node: Drawn, components: Readonly<Record<string, string>>): string => {
          if (typeof node !== 'object') return String(node)
          const component = components[(node.tag ?? '').replace(/^wx-/, '')]
          return component === undefined
            ? (node.children ?? []).map((child) => wordsOf(child, components)).join('')
            : words(component, node.attr ?? {})
        }
        return words(page, data).replace(/\s/g, '')
      } catch (error) {
        faults.push(`wcc, drawing ${page}: ${(error as { message?: string }).message ?? String(error)}`)
        return ''
      }
    },
    close: () => window?.close(),
  }
}

/** Which templates use which components, as wcc wants it said: how many, then each file, how many tags, the tags. */
function componentWords(pkg: WeappPackage): string {
  const users = pkg.files
    .filter((file) => file.endsWith('.wxml'))
    .map((file) => ({ file, tags: Object.keys(pkg.componentsOf(file.slice(0, -'.wxml'.length))) }))
    .filter(({ tags }) => tags.length > 0)
  return [users.length, ...users.flatMap(({ file, tags }) => [file, tags.length, ...tags])].join(' ')
}
