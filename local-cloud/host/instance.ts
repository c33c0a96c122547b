import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits'

/** What an instance is started with. */
export interface InstanceOptions {
  readonly name: string
  /** The built function's index.js. */
  readonly entry: string
  readonly memoryMb: number
  readonly env: Record<string, string>
  readonly log: (line: string) => void
}

/** One running copy of a function: a worker thread with its own environment, one call at a time. */
export interface Instance {
  readonly alive: () => boolean
  /** Resolves to the JSON text the function returned. @throws InstanceFailure */
  run(event: unknown, context: unknown, env: Record<string, string>, timeoutMs: number): Promise<string>
  /** Ends the thread at once; a running call fails. */
  stop(): Promise<void>
}

export type FailureKind = 'threw' | 'timed-out' | 'died'

export class InstanceFailure extends Error {
  override name = 'InstanceFailure'
  readonly kind: FailureKind
  constructor(kind: FailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}

interface Reply {
  readonly ready?: boolean
  readonly id?: number
  readonly body?: string
  readonly failed?: string
  readonly message?: string
}

const MODULES = path.resolve(__dirname, '../../node_modules')
const modulesOf = (folder: string): string => [folder, path.join(folder, 'node_modules'), MODULES].join(path.delimiter)
const BOOTSTRAP = path.join(__dirname, 'bootstrap.cjs')

export function startInstance(options: InstanceOptions): Instance {
  const worker = new Worker(BOOTSTRAP, {
    workerData: { entry: options.entry, name: options.name },
    // As on the platform, a function's own folder and what it brought along come first; then the SDK, wherever it was built to. Nothing of
    // the host's own loaders slows it down.
    env: { ...options.env, NODE_PATH: modulesOf(path.dirname(path.resolve(options.entry))) },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    stdout: true,
    stderr: true,
  })
  worker.unref()
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk: Buffer) => options.log(`[${options.name}] ${chunk.toString().trimEnd()}`))

  let alive = true
  let calls = 0
  let current: { id: number; resolve: (body: string) => void; reject: (error: Error) => void; timer?: NodeJS.Timeout } | undefined
  let ready = false
  let whenReady: (() => void) | undefined

  const finish = (settle: (call: NonNullable<typeof current>) => void): void => {
    const call = current
    if (call === undefined) return
    current = undefined
    clearTimeout(call.timer)
    settle(call)
  }
  const stop = async (): Promise<void> => {
    alive = false
    await worker.terminate()
  }

  worker.on('message', (reply: Reply) => {
    if (reply.ready === true) {
      ready = true
      whenReady?.()
    }
    if (reply.id === undefined || reply.id !== current?.id) return
    finish(({ resolve, reject }) => {
      if (reply.failed === undefined) return resolve(reply.body ?? 'null')
      options.log(`[${options.name}] ${reply.failed}`)
      reject(new InstanceFailure('threw', reply.message ?? 'the function could not be loaded'))
    })
  })
  worker.on('error', (error) => {
    alive = false
    options.log(`[${options.name}] ${error.stack ?? error.message}`)
    finish(({ reject }) => reject(new InstanceFailure('died', error.message)))
  })
  worker.on('exit', () => {
    alive = false
    finish(({ reject }) => reject(new InstanceFailure('died', 'the instance ended during the call')))
  })

  return {
    alive: () => alive,
    run: (event, context, env, timeoutMs) =>
      new Promise((resolve, reject) => {
        const id = ++calls
        const call: NonNullable<typeof current> = { id, resolve, reject }
        current = call
        const limit = (ms: number): void => {
          clearTimeout(call.timer)
          call.timer = setTimeout(() => {
            finish(() => reject(new InstanceFailure('timed-out', `Invoking task timed out after ${ms / 1000} seconds`)))
            void stop()
          }, ms)
        }
        // Loading has a limit of its own, as on the platform: a slow start is not the function's fault.
        whenReady = () => call === current && limit(timeoutMs)
        limit(ready ? timeoutMs : LIMITS.loadSeconds * 1000)
        worker.postMessage({ id, event, context, env })
      }),
    stop,
  }
}
