import { useRef } from 'react'
import type { Reply } from '@/shared/contract'
import { newId } from '../newId'
import { askToNotify } from '../subscribe'

/** The id under which something is sent, and what it was made for. Both empty before. */
export interface KeptId {
  readonly id: string
  /** Another thing to send is another document, under an id of its own. */
  readonly sentFor?: string
}
export const noId: Required<KeptId> = { id: '', sentFor: '' }

/** Where the id is kept: with the draft where it must survive the page, else as long as the page lives. */
type Kept = readonly [kept: KeptId, keep: (kept: Required<KeptId>) => void]

interface Options {
  readonly kept?: Kept
  /** Asks at the first tap whether a message may tell of what comes of it. */
  readonly notify?: boolean
}

type Act<Data> = (command: () => Promise<Reply<Data>>, after?: (data: Data) => void) => Promise<void>

export interface Sending<Data> {
  /**
   * Sends it under its id. The id is made before and kept until it is done: after a lost reply the next try meets the first, and there
   * are no two questions, no second number, no second person called.
   * @param sentFor what tells it from another thing to send from the same screen
   */
  readonly send: (command: (id: string) => Promise<Reply<Data>>, done: (data: Data) => void, sentFor?: string) => Promise<void>
  /** It was changed into another thing: sent under the old id, it would be dropped without a word. */
  readonly forget: () => void
}

/** @param act does it, one at a time, and keeps why it failed: `useActing().act` */
export function useSending<Data>(act: Act<Data>, { kept, notify = false }: Options = {}): Sending<Data> {
  const latest = useRef<KeptId>(noId)
  if (kept !== undefined) latest.current = kept[0]
  const keep = (next: Required<KeptId>) => {
    latest.current = next
    kept?.[1](next)
  }
  const send: Sending<Data>['send'] = (command, done, sentFor = '') =>
    act(
      async () => {
        const { id: known, sentFor: knownFor = '' } = latest.current
        const again = known !== '' && knownFor === sentFor
        const id = again ? known : newId()
        keep({ id, sentFor })
        // Right at the tap: WeChat shows its question only then. Trying again is no reason to ask again.
        if (notify && !again) await askToNotify('progress')
        const reply = await command(id)
        // These words are another thing than the one that arrived: next time they go under an id of their own.
        if (!reply.ok && reply.error.code === 'SENT_DIFFERENTLY') keep(noId)
        return reply
      },
      (data) => {
        keep(noId)
        done(data)
      },
    )
  return { send, forget: () => keep(noId) }
}
