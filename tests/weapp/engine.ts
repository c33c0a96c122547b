/** WeChat's view engine, glass-easel, loaded into a browser window of its own: two phones never share one. */
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { JSDOM } from 'jsdom'

/** A node of the engine's tree, as far as the driver looks at it. */
export interface EaselNode {
  readonly id?: string
  getAttribute(name: string): unknown
  triggerEvent(name: string, detail: unknown, options: object): void
}

/** A page as its logic sees it: `this`. */
export interface PageInstance {
  route?: string
  options?: unknown
  readonly data?: unknown
  setData(data: object, done?: () => void): void
  [method: string]: unknown
}

export interface Root {
  get(): PageInstance
  attach(parent: Element, placeholder: Element): void
  release(): void
}

/** What a page's or component's script finds while it runs. */
export type Definers = Record<'Page' | 'Component' | 'Behavior', (definition: object) => unknown>

export interface CodeSpace {
  addCompiledTemplate(path: string, template: object): void
  addComponentStaticConfig(path: string, config: object): void
  componentEnv<T>(path: string, run: (definers: Definers) => T): T
}

export interface Engine {
  MiniProgramEnv: new () => {
    createCodeSpace(id: string, main: boolean): CodeSpace
    associateBackend(): { createRoot(tag: string, space: CodeSpace, path: string): Root }
  }
  glassEasel: {
    addGlobalErrorListener(hear: (error: unknown) => boolean): void
    addGlobalWarningListener(hear: (message: unknown) => boolean): void
  }
}

export interface Window {
  readonly document: Document
  /** Runs code inside. */
  run(code: string, file: string): unknown
  /** A copy that was born inside: the engine asks what kind of object it is given. */
  copy<T>(value: T): T
  /** The engine, loaded inside. */
  engine(): Engine
  close(): void
}

type Loaded = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void
const load = (name: string): vm.Script =>
  new vm.Script(`(function (module, exports, require) {${readFileSync(require.resolve(name), 'utf8')}\n})`, { filename: name })
let scripts: { readonly easel: vm.Script; readonly adapter: vm.Script } | undefined

/** Opens a window. What code inside warns of goes to `warn`. */
export function openWindow(warn: (what: string) => void): Window {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', pretendToBeVisual: true })
  const context = dom.getInternalVMContext()
  const tell = (...words: unknown[]) => warn(words.map(String).join(' '))
  Object.assign(vm.runInContext('console', context) as object, { warn: tell, error: tell, log: () => undefined })
  const parse = vm.runInContext('(json) => JSON.parse(json)', context) as (json: string) => unknown
  const run = (script: vm.Script, require: (name: string) => unknown) => {
    const module = { exports: {} }
    const body = script.runInContext(context) as Loaded
    body(module, module.exports, require)
    return module.exports
  }
  return {
    document: dom.window.document,
    run: (code, file) => vm.runInContext(code, context, { filename: file }),
    copy: <T>(value: T) => parse(JSON.stringify(value)) as T,
    engine: () => {
      scripts ??= { easel: load('glass-easel'), adapter: load('glass-easel-miniprogram-adapter') }
      const easel = run(scripts.easel, (name) => {
        throw new Error(`The view engine asks for ${name}`)
      })
      return run(scripts.adapter, () => easel) as Engine
    },
    close: () => dom.window.close(),
  }
}
