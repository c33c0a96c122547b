/** What is wrong with a package's json files: their form, the page list, the tab bar, the colours of light and dark. */
import { statSync } from 'node:fs'
import path from 'node:path'
import type { WeappPackage } from './package'

/** WeChat refuses an icon above this. */
const iconLimit = 40 * 1024

export function settingFaults(pkg: WeappPackage): string[] {
  return [formFaults, twiceFaults, tabBarFaults, themeFaults, locationFaults].flatMap((faults) => faults(pkg))
}

const formFaults = (pkg: WeappPackage) =>
  pkg.files.filter((file) => file.endsWith('.json') && pkg.json(file) === undefined).map((file) => `${file} does not parse`)

const twiceFaults = ({ pages }: WeappPackage) =>
  pages.filter((page, at) => pages.indexOf(page) !== at).map((page) => `page ${page} stands twice in app.json`)

function tabBarFaults({ app, dir, has }: WeappPackage): string[] {
  if (app.tabBar === undefined) return []
  const { list } = app.tabBar
  const heavy = list
    .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    .filter((icon): icon is string => icon !== undefined && has(icon))
    .filter((icon) => statSync(path.join(dir, icon)).size > iconLimit)
  return [
    ...(list.length < 2 || list.length > 5 ? [`the tab bar has ${list.length} tabs: WeChat takes two to five`] : []),
    ...heavy.map((icon) => `tab icon ${icon} is over 40 KB`),
  ]
}

type Colours = Readonly<Record<string, unknown>>

/** Every `@name` must be there in light and in dark: what the theme lacks is simply not painted, and nothing says so. */
function themeFaults(pkg: WeappPackage): string[] {
  const users = ['app', ...pkg.pages].map((page) => `${page}.json`)
  const wanted = users.flatMap((file) => themed(pkg.json(file)).map((name) => ({ file, name })))
  const { themeLocation } = pkg.app
  if (themeLocation === undefined) return wanted.map(({ file, name }) => `${file} takes @${name}, but app.json names no theme`)
  if (!pkg.has(themeLocation)) return [`app.json names the theme ${themeLocation}, which is missing`]
  const theme = (pkg.json(themeLocation) ?? {}) as { readonly light?: Colours; readonly dark?: Colours }
  return (['light', 'dark'] as const).flatMap((mode) =>
    wanted
      .filter(({ name }) => theme[mode]?.[name] === undefined)
      .map(({ file, name }) => `${file} takes @${name}, which ${themeLocation} lacks in ${mode}`),
  )
}

/** Each call that tells where a phone is must be declared, with its reason, or it fails on the phone and the upload is refused. */
function locationFaults(pkg: WeappPackage): string[] {
  const { requiredPrivateInfos = [], permission = {} } = pkg.app
  const scripts = pkg.files
    .filter((file) => file.endsWith('.js') && file !== 'taro.js' && file !== 'vendors.js')
    .map((file) => pkg.read(file))
  const called = scripts.some((script) => /\.getFuzzyLocation\(/.test(script))
  return [
    ...(called && !requiredPrivateInfos.includes('getFuzzyLocation')
      ? ['getFuzzyLocation is called, and app.json does not declare it']
      : []),
    ...(called && permission['scope.userFuzzyLocation'] === undefined
      ? ['getFuzzyLocation is called, and app.json gives no reason for it']
      : []),
    ...(!called && requiredPrivateInfos.length > 0 ? ['app.json declares that it wants the position, and nothing asks for it'] : []),
  ]
}

/** The names that stand behind an `@`, however deep. */
function themed(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('@') ? [value.slice(1)] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(themed) : []
}
