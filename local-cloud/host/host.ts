import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { LocalCloudError } from '../errors'
import { type FaultPlan, makeFaults } from '../faults'
import { type Call, type Caller } from '../gateway/context'
import { LIMITS } from '../limits'
import { type Calls } from './calls'
import { APP_ID, callEnvironment, instanceEnvironment } from './environment'
import { InstanceFailure } from './instance'
import { type Pool, makePool } from './pool'

export interface HostedFunction {
  readonly name: string
  /** Megabytes. */
  readonly memory?: number
  /** Seconds. */
  readonly timeout?: number
}

export interface HostOptions {
  readonly functionsDir: string
  readonly functions: readonly HostedFunction[]
  readonly gatewayUrl: string
  readonly secret: string
  readonly calls: Calls
  readonly log: (line: string) => void
}

/** What a call may carry besides its event. */
export interface InvokeOptions {
  readonly caller: Caller
  /** ISO moment, in tests. */
  readonly now?: string
  readonly faults?: FaultPlan
}

export interface Invocation {
  readonly call: Call
  /** The JSON text the function returned. @throws CallFailure */
  readonly body: Promise<string>
}

export interface Host {
  /** Starts a call at once. @throws CallFailure for a function that does not exist. */
  invoke(name: string, event: unknown, options: InvokeOptions): Invocation
  instances(): Record<string, number>
  close(): Promise<void>
}

/** A call that gave no result, with the platform's errCode and an HTTP status; its message holds no internals. */
export class CallFailure extends Error {
  override name = 'CallFailure'
  readonly errCode: number
  readonly status: number
  constructor(status: number, errCode: number, message: string) {
    super(message)
    this.status = status
    this.errCode = errCode
  }
}

/** @throws LocalCloudError when a function has not been built. */
export function makeHost(options: HostOptions): Host {
  const pools = new Map<string, { pool: Pool; timeoutMs: number; memoryMb: number }>()
  for (const { name, memory, timeout } of options.functions) {
    const entry = path.resolve(options.functionsDir, name, 'index.js')
    if (!existsSync(entry)) {
      throw new LocalCloudError(`The function "${name}" is not built: ${entry} is missing. Build the functions first.`)
    }
    const memoryMb = memory ?? LIMITS.functionMemoryMb
    const pool = makePool(
      {
        name,
        entry,
        memoryMb,
        env: instanceEnvironment(options.gatewayUrl, options.secret),
        log: options.log,
      },
      LIMITS.instancesPerFunction,
      LIMITS.nestedInstances,
    )
    pools.set(name, { pool, memoryMb, timeoutMs: 1000 * Math.min(timeout ?? LIMITS.functionSeconds, LIMITS.functionSecondsMax) })
  }

  function invoke(name: string, event: unknown, { caller, now, faults }: InvokeOptions): Invocation {
    const hosted = pools.get(name)
    if (hosted === undefined) {
      throw new CallFailure(404, -501000, 'FunctionName parameter could not be found. 请检查函数名称是否正确。')
    }
    const call: Call = {
      id: randomBytes(9).toString('hex'),
      functionName: name,
      caller,
      now: now === undefined ? undefined : Date.parse(now),
      startedAt: Date.now(),
      operations: [],
      faults: faults === undefined ? undefined : makeFaults(faults),
      crash: undefined,
    }
    options.calls.begin(call)
    const started = performance.now()
    const body = hosted.pool.use(async (instance) => {
      call.crash = () => void instance.stop()
      const env = callEnvironment(caller, call.id, now)
      const context = {
        request_id: call.id,
        function_name: name,
        time_limit_in_ms: hosted.timeoutMs,
        memory_limit_in_mb: hosted.memoryMb,
        namespace: 'local',
      }
      return instance.run(eventFor(event, caller), context, env, hosted.timeoutMs)
    }, caller.source === 'wx_function')
    const settled = body
      .then((text) => {
        if (Buffer.byteLength(text) > LIMITS.callBytes)
          throw new CallFailure(500, -504002, `The function's answer exceeds ${LIMITS.callBytes} bytes`)
        options.calls.end(call, performance.now() - started)
        return text
      })
      .catch((error: unknown) => {
        const failure = failureOf(error)
        options.calls.end(call, performance.now() - started, failure.message)
        throw failure
      })
    return { call, body: settled }
  }

  return {
    invoke,
    instances: () => Object.fromEntries([...pools].map(([name, { pool }]) => [name, pool.size()])),
    close: async () => {
      await Promise.all([...pools.values()].map(({ pool }) => pool.close()))
    },
  }
}

/** The platform adds `userInfo` to a mini-program's event. */
function eventFor(event: unknown, caller: Caller): unknown {
  if (caller.openid === undefined || event === null || typeof event !== 'object' || Array.isArray(event)) return event
  return { ...event, userInfo: { appId: APP_ID, openId: caller.openid } }
}

/** What the caller is told: the kind of failure, never the function's own words. */
function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error
  if (error instanceof InstanceFailure && error.kind === 'timed-out') return new CallFailure(504, -504003, error.message)
  return new CallFailure(500, -504002, 'functions execute fail')
}
