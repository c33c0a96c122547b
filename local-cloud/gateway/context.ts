import { type Store } from '../store/store'
import { type Faults } from '../faults'
import { type Files } from '../storage/files'

/** Who is calling: a mini-program user, a web login, a timer, or nobody. */
export interface Caller {
  readonly openid?: string
  readonly uid?: string
  readonly source: 'wx_client' | 'web_client' | 'wx_function' | 'timer'
}

/** One running call of a function, as the gateway counts it. */
export interface Call {
  readonly id: string
  readonly functionName: string
  readonly caller: Caller
  /** The moment the call believes it is, in tests. */
  readonly now: number | undefined
  readonly startedAt: number
  readonly operations: Operation[]
  faults: Faults | undefined
  /** Ends the instance that runs the call, as a crash would. */
  crash: (() => void) | undefined
}

/** One request of a function to the platform. */
export interface Operation {
  readonly action: string
  readonly target: string
  readonly ms: number
  /** Characters of the documents and rows that it answered. */
  readonly bytes: number
  readonly error?: string
}

/** The fields of one request, already parsed from JSON. */
export type Params = Readonly<Record<string, unknown>>

export interface GatewayContext {
  readonly store: Store
  /** False lets `where` work inside a transaction, as the SDK's own suite expects; true is WeChat's documented rule. */
  readonly strict: boolean
  /** The address of this server, for addresses of files. */
  readonly url: () => string
  /** Runs a function on behalf of another one; resolves to the JSON text it returned. */
  readonly invoke: (functionName: string, event: unknown, from: Call | undefined) => Promise<string>
  /** Cloud storage. */
  readonly files: Files
  /** What a request must carry to be let in: only instances of this server know it. */
  readonly secret: string
  readonly log: (line: string) => void
}

/** Answers one action; `call` is absent for a request from outside a call (the conformance suite, a test). */
export type Action = (
  context: GatewayContext,
  params: Params,
  call: Call | undefined,
) => Promise<Record<string, unknown>> | Record<string, unknown>

/** Moment of an operation: the call's own clock in tests, the real one otherwise. */
export const nowOf = (call: Call | undefined): number => call?.now ?? Date.now()
