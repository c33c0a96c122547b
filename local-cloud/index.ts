import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LocalCloudError, messageOf } from './errors'
import { type FaultPlan } from './faults'
import { type Call, type GatewayContext } from './gateway/context'
import { FILES_DOOR } from './gateway/storage'
import { makeCalls } from './host/calls'
import { CallFailure, type Host, makeHost } from './host/host'
import { startTimers } from './host/timers'
import { HttpRefusal, sendJson } from './http/body'
import { filesDoor } from './http/files-door'
import { callFunction } from './http/functions-door'
import { gatewayDoor } from './http/gateway-door'
import { localDoor } from './http/local-door'
import { type Route, listen } from './http/server'
import { makeStatic } from './http/static'
import { ACCEPTANCES, OUTBOX } from './openapi/openapi'
import { makeFiles } from './storage/files'
import { type Durability, openDisk } from './store/sqlite'
import { type Store, makeStore } from './store/store'
import { Refusal } from './store/refusals'

export { LocalCloudError } from './errors'
export { type FaultPlan } from './faults'
export { exportData, importData } from './store/lines'

export interface CollectionSpec {
  readonly name: string
  readonly indexes?: readonly {
    readonly name: string
    readonly keys: Readonly<Record<string, 1 | -1>>
    readonly unique?: boolean
    readonly sparse?: boolean
  }[]
}

export interface FunctionSpec {
  name: string
  /** Megabytes. */
  memory?: number
  /** Seconds. */
  timeout?: number
  timer?: { name: string; cron: string }
}

export interface LocalCloudOptions {
  /** 0 takes any free one. */
  port: number
  dataDir: string | ':memory:'
  /** The built functions: `<name>/index.js`. */
  functionsDir: string
  functions: readonly FunctionSpec[]
  /** Made at start, with their indexes, where missing. */
  collections: readonly CollectionSpec[]
  /** Called once, when the data folder is new. */
  seed?: (put: (collection: string, documents: Record<string, unknown>[]) => void) => void
  /** The H5 build, served for every path that is no door. */
  staticDir?: string
  /** Lets a call state its own moment and its faults. */
  testing?: boolean
  /** Runs timer functions; true unless stated. */
  timers?: boolean
  /** False lets `where` work inside transactions, as the SDK's own suite expects. */
  strict?: boolean
  /** `normal` survives the process's death, `full` a power cut as well. */
  durability?: Durability
  /** How long an open transaction may live, ms: the platform's 30 s unless a test cannot wait for a dead one's locks. */
  transactionMs?: number
  /** What a gateway request must carry; random unless a test outside the server has to know it. */
  secret?: string
  log?: (line: string) => void
}

export interface LocalCloud {
  url: string
  port: number
  /** Forgets every document and the plan of faults, and begins again with these; functions that are loaded stay so. In memory only. */
  startOver(seed: LocalCloudOptions['seed']): Promise<void>
  close(): Promise<void>
}

/**
 * Starts the local cloud: functions, database, storage and the H5 build on one port of 127.0.0.1.
 * @throws LocalCloudError with a sentence for the person at the terminal.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const log = options.log ?? (() => undefined)
  const testing = options.testing === true
  const memory = options.dataDir === ':memory:'
  const filesDir = memory ? mkdtempSync(path.join(os.tmpdir(), 'local-cloud-')) : path.join(options.dataDir, 'files')
  const calls = makeCalls()
  const startedAt = Date.now()
  let url = ''
  let host: Host
  let faults: FaultPlan | undefined
  let faultyCalls = 0

  const closeData = (): void => {
    context.store.close()
    if (memory) rmSync(filesDir, { recursive: true, force: true })
  }
  const open = () => openDisk(options.dataDir, { durability: options.durability ?? 'normal' })
  const disk = open()
  const context = {
    store: makeStore(disk, options.transactionMs),
    strict: options.strict ?? true,
    url: () => url,
    files: makeFiles(filesDir),
    secret: options.secret ?? randomBytes(16).toString('hex'),
    log,
    invoke: (name, event, from) => nested(host, name, event, from),
  } satisfies GatewayContext
  const serveFile = options.staticDir === undefined ? undefined : makeStatic(options.staticDir)

  const setFaults = (plan: FaultPlan | undefined): void => {
    faults = plan
    faultyCalls = 0
  }
  /** Each call draws its own luck, and the n-th call after the plan was set draws the same in every run. */
  const nextFaults = (): FaultPlan | undefined => faults && { ...faults, seed: (faults.seed ?? 1) * 1_000_003 + faultyCalls++ }

  const route: Route = (request, response, pathname) => {
    if (pathname === '/healthz')
      return sendJson(response, 200, {
        ok: true,
        functions: options.functions.map(({ name }) => name),
        upSeconds: Math.round((Date.now() - startedAt) / 1000),
      })
    if (pathname === '/admin') return gatewayDoor(request, response, context, calls)
    if (pathname.startsWith('/functions/'))
      return callFunction(request, response, pathname.slice('/functions/'.length), host, testing, nextFaults)
    if (pathname.startsWith(FILES_DOOR)) return filesDoor(request, response, pathname.slice(FILES_DOOR.length), context)
    if (pathname === '/_local' || pathname.startsWith('/_local/'))
      return localDoor(request, response, pathname, { context, calls, host, testing, setFaults })
    if (serveFile === undefined) throw new HttpRefusal(404, 'There is no such page')
    return serveFile(request, response, pathname)
  }

  const setUp = (): void => {
    for (const name of [OUTBOX, ACCEPTANCES]) context.store.ensureCollection(name)
    for (const { name, indexes } of options.collections) context.store.ensureCollection(name, indexes)
  }

  try {
    setUp()
    if (!disk.seeded()) await sow(context.store, options.seed)
    disk.markSeeded()
    const { port, server } = await listen(options.port, route, log)
    url = `http://127.0.0.1:${port}`
    try {
      host = makeHost({
        functionsDir: options.functionsDir,
        functions: options.functions,
        gatewayUrl: `${url}/admin`,
        secret: context.secret,
        calls,
        log,
      })
    } catch (error) {
      server.close()
      throw error
    }
    const stopTimers = options.timers === false ? () => undefined : runTimers(options.functions, host, log)
    return {
      url,
      port,
      async startOver(seed) {
        if (!memory) throw new LocalCloudError('Only a cloud in memory starts over: data on disk is kept.')
        context.store.close()
        context.store = makeStore(open(), options.transactionMs)
        setFaults(undefined)
        setUp()
        await sow(context.store, seed)
      },
      async close() {
        stopTimers()
        await host.close()
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        closeData()
      },
    }
  } catch (error) {
    closeData()
    throw error instanceof Refusal ? new LocalCloudError(`The collections cannot be set up: ${error.message}`) : error
  }
}

/** Stores the first documents; what an interrupted start stored already is left alone. */
async function sow(store: Store, seed: LocalCloudOptions['seed']): Promise<void> {
  const batches: [string, Record<string, unknown>[]][] = []
  seed?.((collection, documents) => void batches.push([collection, documents]))
  for (const [collection, documents] of batches) {
    const missing = documents.filter(({ _id }) => _id === undefined || store.count(collection, { _id }) === 0)
    if (missing.length > 0) await store.insert(collection, missing)
  }
}

/** A function called by another one acts for the same person. */
async function nested(host: Host, name: string, event: unknown, from: Call | undefined): Promise<string> {
  try {
    const now = from?.now === undefined ? undefined : new Date(from.now).toISOString()
    return await host.invoke(name, event, { caller: { ...from?.caller, source: 'wx_function' }, now }).body
  } catch (error) {
    if (error instanceof CallFailure && error.status === 404) throw new Refusal('FUNCTION_NOT_FOUND', `FUNCTION_NOT_FOUND: ${name}`)
    throw error
  }
}

function runTimers(functions: readonly FunctionSpec[], host: Host, log: (line: string) => void): () => void {
  const specs = functions.flatMap(({ name, timer }) => (timer === undefined ? [] : [{ functionName: name, ...timer }]))
  return startTimers(specs, ({ functionName, name }, at) => {
    const event = { Type: 'Timer', TriggerName: name, Time: at.toISOString(), Message: '' }
    host
      .invoke(functionName, event, { caller: { source: 'timer' } })
      .body.catch((error: unknown) => log(`The timer ${name} failed: ${messageOf(error)}`))
  })
}
