/** What is wrong with a package as it lies there, before anything runs. */
import { pages } from '../../src/shared/pages'
import { resolveIn, type WeappPackage } from './package'
import { settingFaults } from './setting-faults'

/** Missing files, files of another sub-package, pages that are spoken of and do not exist. */
export function staticFaults(pkg: WeappPackage): string[] {
  return [settingFaults, pageFaults, tabFaults, componentFaults, referenceFaults, routeFaults, pictureFaults].flatMap((faults) =>
    faults(pkg),
  )
}

const lacking = (pkg: WeappPackage, path: string, kinds: readonly string[]) => kinds.filter((kind) => !pkg.has(`${path}.${kind}`))

const pageFaults = (pkg: WeappPackage) =>
  pkg.pages.flatMap((page) => lacking(pkg, page, ['js', 'json', 'wxml']).map((kind) => `page ${page} has no ${kind}`))

const tabFaults = (pkg: WeappPackage) =>
  (pkg.app.tabBar?.list ?? []).flatMap(({ pagePath, iconPath, selectedIconPath }) => [
    // A tab must lie in the main package.
    ...(pkg.app.pages.includes(pagePath) ? [] : [`tab ${pagePath} is no page of the main package`]),
    ...[iconPath, selectedIconPath].filter((icon) => icon !== undefined && !pkg.has(icon)).map((icon) => `tab icon ${icon} is missing`),
  ])

const componentFaults = (pkg: WeappPackage) =>
  pkg.files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .flatMap((user) =>
      Object.values(pkg.componentsOf(user)).flatMap((target) => [
        ...lacking(pkg, target, ['js', 'json', 'wxml']).map((kind) => `${user} uses ${target}, which has no ${kind}`),
        ...boundary(pkg, user, target),
      ]),
    )

/** How each kind of file names another one. */
const references: Readonly<Record<string, { readonly pattern: RegExp; readonly suffix: string }>> = {
  js: { pattern: /\brequire\(["'](\.[^"']+)["']\)/g, suffix: '.js' },
  wxs: { pattern: /\brequire\(["'](\.[^"']+)["']\)/g, suffix: '' },
  wxml: { pattern: /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g, suffix: '' },
  wxss: { pattern: /@import\s+["']([^"']+)["']/g, suffix: '' },
}

function referenceFaults(pkg: WeappPackage): string[] {
  return pkg.files.flatMap((file) => {
    const { pattern, suffix } = references[file.split('.').at(-1) ?? ''] ?? {}
    if (pattern === undefined || suffix === undefined) return []
    return [...pkg.read(file).matchAll(pattern)].flatMap(([, target = '']) => {
      const at = resolveIn(file, target)
      return pkg.has(at) || pkg.has(at + suffix) ? boundary(pkg, file, at) : [`${file} names ${at}, which is missing`]
    })
  })
}

/** A sub-package may use the main package's files and its own, nothing else: another one may not be on the phone. */
function boundary(pkg: WeappPackage, file: string, target: string): string[] {
  const rootOf = (at: string) => (pkg.app.subPackages ?? []).map(({ root }) => root).find((root) => at.startsWith(`${root}/`))
  const root = rootOf(target)
  return root === undefined || root === rootOf(file) ? [] : [`${file} names ${target} of another sub-package`]
}

/**
 * Every text in a script that looks like the way to a page must lead to one, whether or not a test goes there. The list of pages names
 * the gallery as well, which this package never has; app.js carries app.json, whose paths begin at their sub-package.
 */
function routeFaults(pkg: WeappPackage): string[] {
  const heads = [...new Set(pkg.pages.map((page) => page.split('/')[0]))].join('|')
  const routes = new RegExp(`["'\`]/?((?:${heads})/[\\w-]+(?:/[\\w-]+)*)(?=["'\`?])`, 'g')
  return pkg.files
    .filter((file) => file.endsWith('.js') && file !== 'app.js')
    .flatMap((file) => [...pkg.read(file).matchAll(routes)].map(([, route = '']) => ({ file, route })))
    .filter(({ route }) => !pkg.pages.includes(route) && route !== pages.gallery.path)
    .map(({ file, route }) => `${file} speaks of the page ${route}, which does not exist`)
}

/** A picture that a script names must lie in the package; one that a style sheet takes from the package is never shown. */
function pictureFaults(pkg: WeappPackage): string[] {
  const named = /["']\/?((?:[\w-]+\/)+[\w.@-]+\.(?:png|jpe?g|gif|webp|svg))["']/g
  const local = /url\(\s*["']?(?!data:|https?:|#|%23)([^"')\s]+)/g
  return pkg.files.flatMap((file) => {
    if (file.endsWith('.wxss'))
      return [...pkg.read(file).matchAll(local)].map(([, at = '']) => `${file} takes ${at} from the package, which WeChat does not`)
    if (!file.endsWith('.js')) return []
    return [...pkg.read(file).matchAll(named)]
      .filter(([, at = '']) => !pkg.has(at))
      .map(([, at = '']) => `${file} shows ${at}, which is missing`)
  })
}
