/** The built WeChat package on disk: its files and its page list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly list: readonly {
      readonly pagePath: string
      readonly text: string
      readonly iconPath?: string
      readonly selectedIconPath?: string
    }[]
  }
  readonly lazyCodeLoading?: string
  readonly themeLocation?: string
  readonly requiredPrivateInfos?: readonly string[]
  readonly permission?: Readonly<Record<string, { readonly desc: string }>>
}

export interface WeappPackage {
  readonly dir: string
  readonly app: AppJson
  /** Every page's path, sub-packages included. */
  readonly pages: readonly string[]
  readonly tabs: readonly string[]
  readonly files: readonly string[]
  read(file: string): string
  has(file: string): boolean
  /** What a json file holds; undefined when it is missing or does not parse, which the static checks report. */
  json(file: string): unknown
  /** The components that a page's or component's json names, by tag, as paths without suffix. */
  componentsOf(file: string): Readonly<Record<string, string>>
}

/** Where a build lies: what `npm run build:weapp` makes, or the folder that FINGERTIP_OUT gave it. */
export const builtPackage = process.env.FINGERTIP_OUT ?? 'dist/weapp'

/** Opens a built package. @throws with the command that makes one when there is none, and when app.json does not parse */
export function readPackage(dir: string): WeappPackage {
  if (!existsSync(path.join(dir, 'app.json'))) throw new Error(`There is no WeChat package in ${dir}: run npm run build:weapp first`)
  const read = (file: string) => readFileSync(path.join(dir, file), 'utf8')
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const present = new Set(files)
  const json = (file: string): unknown => {
    try {
      return present.has(file) ? (JSON.parse(read(file)) as unknown) : undefined
    } catch {
      return undefined
    }
  }
  const app = json('app.json') as AppJson | undefined
  if (app === undefined) throw new Error(`app.json in ${dir} does not parse`)
  return {
    dir,
    app,
    pages: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    files,
    read,
    has: (file) => present.has(file),
    json,
    componentsOf: (file) => {
      const { usingComponents = {} } = (json(`${file}.json`) ?? {}) as { usingComponents?: Record<string, string> }
      return Object.fromEntries(Object.entries(usingComponents).map(([tag, target]) => [tag, resolveIn(`${file}.json`, target)]))
    },
  }
}

/** A path inside the package, as a file of it writes it. */
export const resolveIn = (from: string, target: string): string =>
  target.startsWith('/') ? path.posix.normalize(target.slice(1)) : path.posix.join(path.posix.dirname(from), target)
