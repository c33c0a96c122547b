/**
 * The local cloud for tests: the built functions, the real SDK, a database in memory, the sample people. Each test
 * file opens its own.
 */
import { startLocalCloud, type LocalCloud } from '../../local-cloud'
import type { Actions, Contract, InputOf, OutputOf, ReplyOf, SentOf } from '../../src/shared/contract'
import { localOptions } from '../../scripts/local-options'

export interface CallOptions {
  /** The moment the functions see as now, UTC ISO. */
  readonly now?: string
  /** What goes wrong during this call; see local-cloud/faults.ts. */
  readonly faults?: object
}

export interface TestCloud {
  readonly url: string
  /** Calls an action as this person (an openid; `web:…` for a web login; null for nobody). */
  call<A extends Actions, Name extends keyof A & string>(
    contract: Contract<A>,
    action: Name,
    input: SentOf<A[Name]>,
    as: string | null,
    options?: CallOptions,
  ): Promise<ReplyOf<A[Name]>>
  /** Calls and expects data. */
  ok<A extends Actions, Name extends keyof A & string>(
    contract: Contract<A>,
    action: Name,
    input: SentOf<A[Name]>,
    as: string | null,
    options?: CallOptions,
  ): Promise<OutputOf<A[Name]>>
  /** Sends any event to a function; for what no typed caller would send. */
  raw(
    functionName: string,
    event: unknown,
    as: string | null,
    options?: CallOptions,
  ): Promise<{ status: number; body: unknown; headers: Headers }>
  /** Fires a function's timer at this moment, as the platform does each minute. */
  tick(functionName: string, now: string): Promise<void>
  /** Every document of a collection, read behind the functions' back. */
  documents<T>(collection: string): Promise<T[]>
  /** The person accepts one more subscription message, as the phone's dialog does. */
  accept(openid: string, templateId: string): Promise<void>
  /** The subscription messages that were sent or refused, newest first. */
  outbox(): Promise<unknown[]>
  close(): Promise<void>
}

const identity = (as: string | null): Record<string, string> =>
  as === null ? {} : as.startsWith('web:') ? { 'x-local-uid': as.slice(4) } : { 'x-local-openid': as }

/** Documents that a test starts with, by collection, beside the samples. */
export type Seeds = Readonly<Record<string, Record<string, unknown>[]>>

/** A closed cloud that the next test of the same file takes over, emptied: starting one anew costs half a second, most of it for loading the SDK. */
let spare: { readonly cloud: LocalCloud; readonly staticDir: string | undefined } | undefined
let over = false

// Outside jest (the bench) nobody opens a second one.
if (typeof afterAll === 'function')
  afterAll(async () => {
    over = true
    await spare?.cloud.close()
  })

async function start(dataDir: string, more: Seeds, staticDir: string | undefined): Promise<LocalCloud> {
  const options = await localOptions(more)
  const found = dataDir === ':memory:' && spare?.staticDir === staticDir ? spare?.cloud : undefined
  if (found !== undefined) {
    spare = undefined
    await found.startOver(options.seed)
    return found
  }
  return startLocalCloud({
    port: 0,
    dataDir,
    ...options,
    ...(staticDir !== undefined && { staticDir }),
    testing: true,
    // The locks of an instance that died go after 30 s on the platform; a test of deaths cannot wait that long.
    transactionMs: 1_000,
    timers: false,
    log: (line) => void (process.env.SHOW_LOG && console.log(line)),
  })
}

/**
 * Opens a cloud of one's own. `dataDir` keeps its data on disk; without it the data lives in memory. `staticDir` serves a browser build.
 * Closing it keeps its loaded functions for the next one of this file.
 */
export async function openTestCloud(dataDir: string = ':memory:', more: Seeds = {}, staticDir?: string): Promise<TestCloud> {
  const cloud = await start(dataDir, more, staticDir)
  const raw: TestCloud['raw'] = async (name, event, as, { now, faults } = {}) => {
    const response = await fetch(`${cloud.url}/functions/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...identity(as),
        ...(now !== undefined && { 'x-local-now': now }),
        ...(faults !== undefined && { 'x-local-faults': JSON.stringify(faults) }),
      },
      body: JSON.stringify(event),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  const call: TestCloud['call'] = async (contract, action, input, as, options) => {
    const { body } = await raw(contract.name, { action, input }, as, options)
    return body as never
  }
  const ok: TestCloud['ok'] = async (contract, action, input, as, options) => {
    const reply = await call(contract, action, input, as, options)
    // An instance that died holds its documents for a while. BUSY says that nothing was written: it is sent again, as the sentence asks.
    if (!reply.ok && reply.error.code === 'BUSY') return ok(contract, action, input, as, options)
    if (!reply.ok) throw new Error(`${contract.name}.${action} as ${as}: ${reply.error.code} ${reply.error.message}`)
    return reply.data
  }
  return {
    url: cloud.url,
    call,
    ok,
    raw,
    documents: async (collection) => (await (await fetch(`${cloud.url}/_local/api/collections/${collection}`)).json()) as never[],
    tick: async (name, now) => {
      await fetch(`${cloud.url}/functions/${name}`, { method: 'POST', headers: { 'x-local-timer': '1', 'x-local-now': now }, body: '{}' })
    },
    accept: async (openid, templateId) => {
      const body = JSON.stringify({ openid, templateId })
      await fetch(`${cloud.url}/_local/api/acceptances`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    },
    outbox: async () => (await (await fetch(`${cloud.url}/_local/api/outbox`)).json()) as unknown[],
    async close() {
      if (over || dataDir !== ':memory:' || spare !== undefined) return cloud.close()
      spare = { cloud, staticDir }
    },
  }
}

export type { InputOf }
