import { unreachable, type Actions, type Reply, type ReplyOf, type SentOf } from '@/shared/contract'
import { transport } from './transport'

/** A contract's actions as the phone calls them. */
export type Connected<A extends Actions> = {
  readonly [Name in keyof A]: (input: SentOf<A[Name]>) => Promise<ReplyOf<A[Name]>>
}

const isReply = (value: unknown): value is Reply<unknown> => typeof value === 'object' && value !== null && 'ok' in value

/**
 * Makes the phone's side of a contract: `const consultations = connect(consultation)`, then
 * `await consultations.ask({ … })`. Never throws: no network is a reply like any other, with its own code.
 */
export function connect<A extends Actions>(contract: { readonly name: string; readonly actions: A }): Connected<A> {
  const call = (action: string) => async (input: unknown) => {
    try {
      const reply = await transport(contract.name, { action, input })
      return isReply(reply) ? reply : offline()
    } catch {
      return offline()
    }
  }
  return Object.fromEntries(Object.keys(contract.actions).map((action) => [action, call(action)])) as Connected<A>
}

const offline = (): Reply<never, 'OFFLINE'> => ({ ok: false, error: { code: 'OFFLINE', ...unreachable.OFFLINE } })
