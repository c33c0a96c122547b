/** The logic layer: a realm without a browser, without `eval` and `new Function`, as on the phone. */
import path from 'node:path'
import vm from 'node:vm'
import type { WeappPackage } from './package'

/** What a page's or component's script handed to `Page()` or `Component()`. */
export type Definition = Record<string, unknown>

export interface Logic {
  readonly global: Record<string, unknown>
  /** Runs a file of the package once, with its requires. */
  require(file: string): unknown
}

/** Makes the realm. `globals` are `wx`, `App`, `Page`…, as WeChat puts them there. */
export function makeLogic(pkg: WeappPackage, globals: Record<string, unknown>): Logic {
  const context = vm.createContext(
    { console, setTimeout, clearTimeout, setInterval, clearInterval, ...globals },
    // The phone's engine refuses to make code from strings.
    { codeGeneration: { strings: false, wasm: false } },
  )
  const global = vm.runInContext('globalThis', context) as Record<string, unknown>
  const loaded = new Map<string, { exports: unknown }>()

  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const run = vm.runInContext(`(function (require, module, exports) {${pkg.read(file)}\n})`, context, { filename: file }) as (
      require: (target: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    run((target) => load(resolve(file, target)), module, module.exports)
    return module.exports
  }

  const resolve = (from: string, target: string): string => {
    const at = path.posix.join(path.posix.dirname(from), target)
    if (pkg.has(at)) return at
    if (pkg.has(`${at}.js`)) return `${at}.js`
    throw new Error(`${from} requires ${target}, which is missing`)
  }
  return { global, require: load }
}
