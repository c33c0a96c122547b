/** The logic layer: a realm without a browser and without code made from strings, as on the phone. */
import vm from 'node:vm'
import { resolveIn, type WeappPackage } from './package'

export interface Realm {
  /** Puts values on the realm's global object, functions as the realm's own. */
  install(globals: Record<string, unknown>): void
  /** Runs a file of the package once, with its requires. */
  require(file: string): unknown
  /** A function of ours as one of the realm's, so that not even its `constructor` leads out. */
  own<Run extends (...parts: never[]) => unknown>(run: Run): Run
  /** A value as it arrives over there: what JSON carries, nothing else. */
  copy(value: unknown): unknown
  /** A promise of the realm. */
  promise(start: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): unknown
  /** Whether a promise was made over there. */
  owns(promise: unknown): boolean
  /** Stops its clocks. */
  stop(): void
}

interface Inside extends Pick<Realm, 'own' | 'promise' | 'owns'> {
  parse(json: string): unknown
  put(name: string, value: unknown): void
}

/** Runs first: our hands inside; and what Node's engine has and the phone's has not goes. */
const hands = `
  delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics
  ;({
    own: (run) => function (...parts) { return run.apply(this, parts) },
    parse: (json) => JSON.parse(json),
    promise: (start) => new Promise(start),
    owns: (thing) => thing instanceof Promise,
    put: (name, value) => { globalThis[name] = value },
  })`

/** Makes the realm. What its timers throw goes to `fault`, as its console's errors do. */
export function makeRealm(pkg: WeappPackage, fault: (what: string) => void): Realm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const inside = vm.runInContext(hands, context) as Inside
  const running = new Set<NodeJS.Timeout>()
  let stopped = false
  const loaded = new Map<string, { exports: unknown }>()

  const install = (globals: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(globals))
      inside.put(name, typeof value === 'function' ? inside.own(value as () => unknown) : value)
  }

  const timer =
    (start: typeof setTimeout | typeof setInterval) =>
    (run: (...parts: unknown[]) => void, ms?: number, ...parts: unknown[]) => {
      // A reply that comes after the end must not start a clock that nobody stops.
      if (stopped) return 0
      const clock = start(() => {
        try {
          run(...parts)
        } catch (error) {
          fault(`in a timer: ${said(error)}`)
        }
      }, ms)
      running.add(clock)
      return Number(clock)
    }

  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: inside.parse('{}') }
    loaded.set(file, module)
    const run = vm.runInContext(`(function (require, module, exports) {${pkg.read(file)}\n})`, context, { filename: file }) as (
      require: (target: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    run(
      inside.own((target: string) => load(resolve(file, target))),
      module,
      module.exports,
    )
    return module.exports
  }

  const resolve = (from: string, target: string): string => {
    const at = resolveIn(from, target)
    const found = [at, `${at}.js`].find((file) => pkg.has(file))
    if (found === undefined) throw new Error(`${from} requires ${target}, which is missing`)
    return found
  }

  const quiet = inside.own(() => undefined)
  install({
    setTimeout: timer(setTimeout),
    setInterval: timer(setInterval),
    clearTimeout: (clock?: number) => clearTimeout(clock),
    clearInterval: (clock?: number) => clearInterval(clock),
    console: {
      error: inside.own((...words: unknown[]) => fault(`console.error: ${words.map(said).join(' ')}`)),
      ...Object.fromEntries(['log', 'info', 'warn', 'debug', 'group', 'groupEnd'].map((name) => [name, quiet])),
    },
  })
  return {
    install,
    require: load,
    own: (run) => inside.own(run),
    copy: (value) => (value === undefined ? undefined : inside.parse(JSON.stringify(value))),
    promise: (start) => inside.promise(start),
    owns: (promise) => inside.owns(promise),
    stop: () => {
      stopped = true
      running.forEach((clock) => clearTimeout(clock))
    },
  }
}

/** What webpack's loader stumbles over when a module lies in no script; seen where a build trusted an old cache. */
const undefinedModule = "Cannot read properties of undefined (reading 'call')"

/** An error in words; another realm's `Error` is not an instance of ours. */
export function said(error: unknown): string {
  const { name, message, errMsg } = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: string
    message?: string
    errMsg?: string
  }
  if (message === undefinedModule)
    return `${name}: ${message}. Most likely a module that no script of the package defines: build again without webpack's cache`
  return message !== undefined ? `${name ?? 'Error'}: ${message}` : (errMsg ?? String(error))
}
