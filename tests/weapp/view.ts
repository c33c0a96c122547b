/** The view layer: the package's templates, compiled by WeChat's compiler and drawn by its engine on jsdom. */
import { openWindow, type Definers, type EaselNode, type PageInstance } from './engine'
import { resolveIn, type WeappPackage } from './package'
import type { Realm } from './realm'

export interface View {
  readonly document: Document
  /** Runs a page's or component's script, which registers itself meanwhile; what it uses is registered before. */
  register(path: string): void
  /** Draws a page. `sent` hears how many bytes each setData carries. */
  open(path: string, sent: (bytes: number) => void): DrawnPage
  close(): void
}

export interface DrawnPage {
  readonly instance: PageInstance
  readonly element: Element
  close(): void
}

interface Compiler {
  TmplGroup: new () => {
    addTmpl(path: string, source: string): { readonly message?: string }[]
    addScript(path: string, source: string): void
    getTmplGenObjectGroups(): string
  }
}

/** Compiles the package's templates. Every diagnostic of the compiler and every word of the engine goes to `fault`. */
export function makeView(pkg: WeappPackage, realm: Realm, fault: (what: string) => void): View {
  const window = openWindow((what) => fault(`view: ${what}`))
  const { MiniProgramEnv, glassEasel } = window.engine()
  // Answering false keeps the engine from printing what is a fault here already.
  const hear = (what: unknown) => {
    fault(`view engine: ${(what as { message?: string }).message ?? String(what)}`)
    return false
  }
  glassEasel.addGlobalErrorListener(hear)
  glassEasel.addGlobalWarningListener(hear)
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('main', true)
  const templates = window.run(`(${compile(pkg, fault)})`, 'templates.js') as Record<string, unknown>
  for (const [path, content] of Object.entries(templates)) {
    // Without the fallback no native element hears a tap.
    space.addCompiledTemplate(path, { groupList: templates, content, fallbackListenerOnNativeNode: true })
    const settings = pkg.json(`${path}.json`) as object | undefined
    if (settings !== undefined) space.addComponentStaticConfig(path, window.copy(settings))
  }
  const backend = env.associateBackend()
  const types = window.run('({ String, Number, Boolean, Object, Array })', 'types') as Record<string, unknown>
  const registered = new Set<string>()

  const register = (path: string): void => {
    if (registered.has(path)) return
    registered.add(path)
    Object.values(pkg.componentsOf(path)).forEach(register)
    space.componentEnv(path, ({ Page, Component, Behavior }: Definers) => {
      let defined = false
      const once = (define: (definition: object) => unknown) => (definition: Definition) => {
        defined = true
        return define(inEngine(definition, types))
      }
      realm.install({ Page: once(Page), Component: once(Component), Behavior })
      realm.require(`${path}.js`)
      if (!defined) fault(`${path}.js registers neither a page nor a component`)
    })
  }

  const open = (path: string, sent: (bytes: number) => void): DrawnPage => {
    const root = backend.createRoot('page-root', space, path)
    const stage = window.document.createElement('div')
    const placeholder = window.document.createElement('div')
    stage.append(placeholder)
    window.document.body.append(stage)
    const instance = root.get()
    const setData = instance.setData.bind(instance)
    instance.setData = (data, done) => {
      // WeChat carries data to the view as JSON: functions and undefined stay behind here too.
      const json = JSON.stringify(data)
      sent(Buffer.byteLength(json))
      setData(window.copy(data), done)
    }
    for (const name of handlersOf(pkg, `${path}.wxml`)) {
      if (typeof instance[name] !== 'function') fault(`page ${path} has no method ${name}, which its templates bind`)
    }
    root.attach(stage, placeholder)
    return {
      instance,
      element: stage,
      close: () => {
        root.release()
        stage.remove()
      },
    }
  }
  return { document: window.document, register, open, close: () => window.close() }
}

interface Definition {
  readonly properties?: Readonly<Record<string, { readonly type?: { readonly name: string } }>>
}

/** The realm's own `Object` is not the engine's: property types are told by name. */
const inEngine = (definition: Definition, types: Record<string, unknown>): object => ({
  ...definition,
  ...(definition.properties && {
    properties: Object.fromEntries(
      Object.entries(definition.properties).map(([name, property]) => [
        name,
        { ...property, type: types[property.type?.name ?? ''] ?? null },
      ]),
    ),
  }),
})

/** The templates as one script. @throws when the compiler makes something that does not parse */
function compile(pkg: WeappPackage, fault: (what: string) => void): string {
  // Loaded only now: it carries two megabytes of wasm.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { TmplGroup } = require('glass-easel-template-compiler') as Compiler
  const group = new TmplGroup()
  for (const file of pkg.files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), pkg.read(file))
    if (!file.endsWith('.wxml')) continue
    for (const said of group.addTmpl(file.slice(0, -'.wxml'.length), pkg.read(file)))
      fault(`template ${file}: ${said.message ?? String(said)}`)
  }
  return group.getTmplGenObjectGroups()
}

/** The methods that a page's templates bind by name, imports included. The engine is silent about those that are missing. */
function handlersOf(pkg: WeappPackage, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !pkg.has(file)) return new Set()
  seen.add(file)
  const source = pkg.read(file)
  const own = [...source.matchAll(/\s(?:capture-|mut-)?(?:bind|catch):?[\w-]+="([^"{}]+)"/g)].map(([, name = '']) => name)
  const others = [...source.matchAll(/<(?:import|include)\b[^>]*?\bsrc="([^"]+)"/g)].flatMap(([, target = '']) => [
    ...handlersOf(pkg, resolveIn(file, target), seen),
  ])
  return new Set([...own, ...others])
}

/** The engine's node behind a DOM element; ids and events live there. */
export const easelOf = (element: Element): EaselNode | null => (element as Element & { __wxElement?: EaselNode }).__wxElement ?? null

/**
 * An attribute in words; empty when it is not set. The DOM cannot tell: the engine writes `true` and `undefined` there
 * alike, as an empty text.
 */
export function attributeOf(element: Element, name: string): string {
  const node = easelOf(element)
  const value = node ? node.getAttribute(name) : element.getAttribute(name)
  return value === undefined || value === null || value === false ? '' : String(value)
}
