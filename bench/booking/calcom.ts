/**
 * cal.com's own slot functions, out of its published package: loaded and timed, nothing of it is copied. The package
 * names workspace packages that were never published; whatever is not needed for slots is an inert stand-in here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'

export interface Range {
  readonly start: { valueOf(): number }
  readonly end: { valueOf(): number }
}

interface Dayjs {
  (moment: string): { tz(zone: string): object; utc(): object }
}

export interface CalCom {
  readonly dayjs: Dayjs
  buildDateRanges(input: object): { readonly dateRanges: readonly Range[] }
  subtract(from: readonly Range[], busy: readonly Range[]): readonly Range[]
  getSlots(input: object): readonly unknown[]
}

const peers = path.resolve(__dirname, '../peers')
const dist = path.join(peers, 'node_modules/@calcom/platform-libraries/dist')
const requirePeer = createRequire(path.join(peers, 'package.json'))

/** Answers everything with itself; a function that wraps another gives that one back. */
const inert: unknown = new Proxy(function stand() {}, {
  get: (_, name) => (name === 'withReporting' ? (run: unknown) => run : name === 'prototype' ? {} : inert),
  apply: () => inert,
  construct: () => ({}),
})

const loaded = new Map<string, { exports: Record<string, unknown> }>()

/** Loads one file of the package; `also` are inner functions to look at. */
function load(file: string, also: readonly string[] = []): Record<string, unknown> {
  const known = loaded.get(file)
  if (known !== undefined) return known.exports
  const module = { exports: {} as Record<string, unknown> }
  loaded.set(file, module)
  const source = readFileSync(path.join(dist, file), 'utf8')
  const opened = `${source}\n${also.map((name) => `module.exports.${name} = ${name};`).join('\n')}`
  const run = vm.runInThisContext(`(function (require, module, exports) {${opened}\n})`, { filename: file }) as (
    require: (name: string) => unknown,
    module: object,
    exports: object,
  ) => void
  run(resolve, module, module.exports)
  return module.exports
}

/** dayjs and the small files that slots are made of are real. */
function resolve(name: string): unknown {
  if (name.startsWith('dayjs')) return requirePeer(name)
  const file = name.replace('./', '')
  return /^date-ranges-/.test(file) || isAboutTime(file) ? load(file) : inert
}

/** dayjs with its plugins, and how a moment names its zone. */
const isAboutTime = (file: string): boolean =>
  /^index-.*\.cjs$/.test(file) && /dayjs\/plugin\/timezone|exports\.getTimeZone/.test(readFileSync(path.join(dist, file), 'utf8'))

/** The functions. @throws when the package is not what it was */
export function openCalCom(): CalCom {
  const ranges = readdirSync(dist).find((file) => /^date-ranges-.*\.cjs$/.test(file))
  if (ranges === undefined) throw new Error('The package has no date-ranges file')
  const { getSlots } = load('slots.cjs', ['getSlots'])
  return { ...load(ranges), getSlots, dayjs: requirePeer('dayjs') } as unknown as CalCom
}
