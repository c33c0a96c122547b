/** The built WeChat package on disk: its files, its page list, and what can be seen to be wrong without running it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly iconPath?: string; readonly selectedIconPath?: string }[] }
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
}

/** Opens a built package. @throws with the command that makes one when there is none */
export function readPackage(dir: string): WeappPackage {
  if (!existsSync(path.join(dir, 'app.json'))) throw new Error(`There is no WeChat package in ${dir}: run npm run build:weapp first`)
  const app = JSON.parse(readFileSync(path.join(dir, 'app.json'), 'utf8')) as AppJson
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return {
    dir,
    app,
    pages: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    files,
    read: (file) => readFileSync(path.join(dir, file), 'utf8'),
    has: (file) => files.includes(file),
  }
}

/** What is wrong with the package as it lies there: missing files, references into another sub-package. */
export function staticFaults(pkg: WeappPackage): string[] {
  return [...pageFaults(pkg), ...tabFaults(pkg), ...componentFaults(pkg), ...boundaryFaults(pkg), ...styleFaults(pkg)]
}

const pageFaults = (pkg: WeappPackage) =>
  pkg.pages.flatMap((page) => ['js', 'json', 'wxml'].filter((kind) => !pkg.has(`${page}.${kind}`)).map((kind) => `page ${page} has no ${kind}`))

const tabFaults = (pkg: WeappPackage) =>
  (pkg.app.tabBar?.list ?? []).flatMap(({ pagePath, iconPath, selectedIconPath }) => [
    ...(pkg.pages.includes(pagePath) ? [] : [`tab ${pagePath} is no page`]),
    ...[iconPath, selectedIconPath].filter((icon) => icon !== undefined && !pkg.has(icon)).map((icon) => `tab icon ${icon} is missing`),
  ])

function componentFaults(pkg: WeappPackage): string[] {
  return pkg.files
    .filter((file) => file.endsWith('.json') && pkg.has(file.replace(/json$/, 'wxml')))
    .flatMap((file) => {
      const { usingComponents = {} } = JSON.parse(pkg.read(file)) as { usingComponents?: Record<string, string> }
      return Object.values(usingComponents)
        .map((target) => path.posix.join(path.posix.dirname(file), target))
        .filter((target) => !pkg.has(`${target}.wxml`))
        .map((target) => `${file} uses ${target}, which is missing`)
    })
}

/** A sub-package may require the main package's files and its own, nothing else: another one may not be on the phone. */
function boundaryFaults(pkg: WeappPackage): string[] {
  const roots = (pkg.app.subPackages ?? []).map(({ root }) => root)
  const rootOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`))
  return pkg.files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      requiresIn(pkg.read(file))
        .map((target) => path.posix.join(path.posix.dirname(file), target))
        .flatMap((target) => {
          const root = rootOf(target)
          if (root !== undefined && root !== rootOf(file)) return [`${file} requires ${target} of another sub-package`]
          return pkg.has(target) || pkg.has(`${target}.js`) ? [] : [`${file} requires ${target}, which is missing`]
        }),
    )
}

const requiresIn = (source: string): string[] => [...source.matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, target = '']) => target)

const styleFaults = (pkg: WeappPackage) =>
  pkg.files
    .filter((file) => file.endsWith('.wxss'))
    .flatMap((file) =>
      [...pkg.read(file).matchAll(/@import\s+"([^"]+)"/g)]
        .map(([, target = '']) => (target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target)))
        .filter((target) => !pkg.has(target))
        .map((target) => `${file} imports ${target}, which is missing`),
    )
