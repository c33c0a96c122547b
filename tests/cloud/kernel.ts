/**
 * The kernel itself under test, in the test's own process: the real SDK against a local cloud without functions. What runs here can be
 * mutated and measured line by line, which a built function in a worker cannot.
 */
import { startLocalCloud } from '../../local-cloud'
import { instanceEnvironment } from '../../local-cloud/host/environment'
import { builtTo } from '../../config/functions'
import { localTemplateIds, templateVariables } from '../../config/messages'
import type { CollectionSpec } from '../../cloudfunctions/kernel'

export interface KernelCloud {
  /** Every document of a collection, read behind the SDK's back. */
  documents<T>(collection: string): Promise<T[]>
  /** The person accepts one more subscription message. */
  accept(openid: string): Promise<void>
  /** The subscription messages that went out. */
  outbox(): Promise<SentMessage[]>
  close(): Promise<void>
}

/** A subscription message as WeChat took it. */
export interface SentMessage {
  readonly touser: string
  readonly page: string
  readonly data: Readonly<Record<'thing1' | 'thing2' | 'time3', { readonly value: string }>>
}

/** Opens it and sets the platform's environment: import the kernel only afterwards (`await import('./table')`). */
export async function openKernelCloud(collections: readonly CollectionSpec[]): Promise<KernelCloud> {
  const secret = 'kernel-tests'
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    functionsDir: builtTo.local,
    functions: [],
    collections,
    testing: true,
    timers: false,
    secret,
    transactionMs: 1_000,
  })
  Object.assign(process.env, instanceEnvironment(`${cloud.url}/admin`, secret), templateVariables(localTemplateIds))
  return {
    documents: async (collection) => (await (await fetch(`${cloud.url}/_local/api/collections/${collection}`)).json()) as never[],
    accept: async (openid) => {
      const body = JSON.stringify({ openid, templateId: localTemplateIds.progress })
      await fetch(`${cloud.url}/_local/api/acceptances`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    },
    outbox: async () => {
      const tried = (await (await fetch(`${cloud.url}/_local/api/outbox`)).json()) as { input: SentMessage; answer: { errcode: number } }[]
      return tried.filter(({ answer }) => answer.errcode === 0).map(({ input }) => input)
    },
    close: () => cloud.close(),
  }
}
