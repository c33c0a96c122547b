/**
 * The kernel itself under test, in the test's own process: the real SDK against a local cloud without functions. What runs here can be
 * mutated and measured line by line, which a built function in a worker cannot.
 */
import { startLocalCloud } from '../../local-cloud'
import { instanceEnvironment } from '../../local-cloud/host/environment'
import type { CollectionSpec } from '../../cloudfunctions/kernel'

export interface KernelCloud {
  /** Every document of a collection, read behind the SDK's back. */
  documents<T>(collection: string): Promise<T[]>
  close(): Promise<void>
}

/** Opens it and sets the platform's environment: import the kernel only afterwards (`await import('./table')`). */
export async function openKernelCloud(collections: readonly CollectionSpec[]): Promise<KernelCloud> {
  const secret = 'kernel-tests'
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    functionsDir: 'dist/cloudfunctions',
    functions: [],
    collections,
    testing: true,
    timers: false,
    secret,
    transactionMs: 1_000,
  })
  Object.assign(process.env, instanceEnvironment(`${cloud.url}/admin`, secret))
  return {
    documents: async (collection) => (await (await fetch(`${cloud.url}/_local/api/collections/${collection}`)).json()) as never[],
    close: () => cloud.close(),
  }
}
