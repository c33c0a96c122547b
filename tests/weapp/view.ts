/** WeChat's own view engine (glass-easel) on jsdom: the package's templates, compiled and running. */
import { JSDOM } from 'jsdom'
import type { WeappPackage } from './package'

/** A node of glass-easel's tree, as far as the driver looks at it. */
export interface EaselNode {
  readonly id?: string
  triggerEvent(name: string, detail: unknown, options: object): void
  getBackendElement?(): Element | null
}

/** A page as its logic sees it: `this`. */
export interface PageInstance {
  route?: string
  setData(data: object, done?: () => void): void
  [method: string]: unknown
}

interface Root {
  get(): PageInstance
  getComponent(): object
  attach(parent: Element, placeholder: Element): void
  release(): void
}

interface CodeSpace {
  addCompiledTemplate(path: string, template: object): void
  addComponentStaticConfig(path: string, config: object): void
  globalComponentEnv<T>(global: object, path: string, run: () => T): T
}

interface Engine {
  MiniProgramEnv: new () => {
    createCodeSpace(id: string, main: boolean): CodeSpace
    associateBackend(): { createRoot(tag: string, space: CodeSpace, path: string): Root }
  }
  glassEasel: {
    addGlobalErrorListener(hear: (error: unknown) => boolean): void
    addGlobalWarningListener(hear: (message: unknown) => boolean): void
  }
}

interface Compiler {
  TmplGroup: new () => {
    addTmpl(path: string, source: string): { level?: number; message?: string; toString(): string }[]
    addScript(path: string, source: string): void
    getTmplGenObjectGroups(): string
  }
}

export interface View {
  readonly window: JSDOM['window']
  /** Runs a page's script: `global.Page` and `global.Component` register into the engine meanwhile. */
  register<T>(global: object, path: string, run: () => T): T
  /** Draws a page. */
  open(path: string): { instance: PageInstance; element: Element; close(): void }
}

const host = globalThis as { [name: string]: unknown }
const engineWants = ['window', 'document', 'HTMLElement', 'Event', 'CustomEvent', 'MutationObserver'] as const

/** Compiles the package's templates. Every diagnostic of the compiler goes to `fault`. */
export function makeView(pkg: WeappPackage, fault: (what: string) => void): View {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  for (const name of engineWants) host[name] = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name]
  // Loaded only now: the engine looks for a document when it loads.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const engine = require('glass-easel-miniprogram-adapter') as Engine
  // Answering false keeps the engine from printing what is a fault here already.
  const hear = (said: unknown) => {
    fault(`view engine: ${said instanceof Error ? said.message : String(said)}`)
    return false
  }
  engine.glassEasel.addGlobalErrorListener(hear)
  engine.glassEasel.addGlobalWarningListener(hear)
  const env = new engine.MiniProgramEnv()
  const space = env.createCodeSpace('main', true)
  const templates = compile(pkg, fault)
  for (const [path, content] of Object.entries(templates)) {
    // Without the fallback no native element hears a tap.
    space.addCompiledTemplate(path, { groupList: templates, content, fallbackListenerOnNativeNode: true })
    if (pkg.has(`${path}.json`)) space.addComponentStaticConfig(path, JSON.parse(pkg.read(`${path}.json`)) as object)
  }
  const backend = env.associateBackend()
  return {
    window,
    register: (global, path, run) =>
      space.globalComponentEnv(global, path, () => {
        const component = (global as { Component: (definition: unknown) => unknown }).Component
        Object.assign(global, { Component: (definition: ComponentDefinition) => component(inOurRealm(definition)) })
        return run()
      }),
    open: (path) => {
      const root = backend.createRoot('page-root', space, path)
      const stage = window.document.createElement('div')
      const placeholder = window.document.createElement('div')
      stage.append(placeholder)
      window.document.body.append(stage)
      root.attach(stage, placeholder)
      return {
        instance: root.get(),
        element: stage,
        close: () => {
          root.release()
          stage.remove()
        },
      }
    },
  }
}

interface ComponentDefinition {
  readonly properties?: Readonly<Record<string, { readonly type?: { readonly name: string } }>>
}

const types: Record<string, unknown> = { String, Number, Boolean, Object, Array }

/** The realm's own `Object` is not the engine's: property types are told by name. */
const inOurRealm = (definition: ComponentDefinition): object => ({
  ...definition,
  properties: Object.fromEntries(
    Object.entries(definition.properties ?? {}).map(([name, property]) => [name, { ...property, type: types[property.type?.name ?? ''] ?? null }]),
  ),
})

function compile(pkg: WeappPackage, fault: (what: string) => void): Record<string, unknown> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { TmplGroup } = require('glass-easel-template-compiler') as Compiler
  const group = new TmplGroup()
  for (const file of pkg.files) {
    if (file.endsWith('.wxs')) group.addScript(file.replace(/\.wxs$/, ''), pkg.read(file))
    if (!file.endsWith('.wxml')) continue
    const source = pkg.read(file)
    for (const said of group.addTmpl(file.replace(/\.wxml$/, ''), source)) fault(`template ${file}: ${said.message ?? String(said)}`)
    for (const [, target = ''] of source.matchAll(/<(?:import|wxs)[^>]*\bsrc="([^"]+)"/g)) {
      const at = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${file}`).pathname.slice(1)
      if (!pkg.has(at)) fault(`template ${file}: ${at} is missing`)
    }
  }
  return new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, unknown>
}

/** The glass-easel node behind a DOM element; ids and events live there. */
export const easelOf = (element: Element): EaselNode | null => (element as Element & { __wxElement?: EaselNode }).__wxElement ?? null
