import type { Actions, Reply, ReplyOf, SentOf } from '@/shared/contract'
import { unreachable } from '@/shared/contract/refusals'
import { transport } from './transport'

/** A contract's actions as the phone calls them. */
export type Connected<A extends Actions> = {
  readonly [Name in keyof A]: (input: SentOf<A[Name]>) => Promise<ReplyOf<A[Name]>>
}

const isReply = (value: unknown): value is Reply<unknown> => typeof value === 'object' && value !== null && 'ok' in value

/**
 * Makes the phone's side of a contract: `const consultations = connect<typeof consultation>('consultation')`, then
 * `await consultations.ask({ … })`. Only the contract's type is used: its schemas stay on the server, and the phone's
 * package is 60 KB smaller. Never throws: no network is a reply like any other, with its own code.
 */
export function connect<C extends { readonly name: string; readonly actions: Actions }>(name: C['name']): Connected<C['actions']> {
  const call = (action: string) => async (input: unknown) => {
    try {
      const reply = await transport(name, { action, input })
      return isReply(reply) ? reply : offline()
    } catch {
      return offline()
    }
  }
  return new Proxy({}, { get: (_, action) => (typeof action === 'string' ? call(action) : undefined) }) as Connected<C['actions']>
}

const offline = (): Reply<never, 'OFFLINE'> => ({ ok: false, error: { code: 'OFFLINE', ...unreachable.OFFLINE } })
