import { useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '@/shared/contract'
import { backOnline } from '@/shared/contract/refusals'
import { watchNetwork } from '../network'
import { hasMovedOn } from './movedOn'
import type { Subject } from './useSubject'

/** Something done from a button: busy while it runs, and why it was refused. */
export interface Acting {
  readonly busy: boolean
  readonly failure: Failure | null
  /**
   * Does it, unless something is being done already; then runs `after`, at the first try or at a later one. Without `after` the subject
   * is loaded afresh.
   */
  readonly act: <Data>(command: () => Promise<Reply<Data>>, after?: (data: Data) => void) => Promise<void>
  /** The last thing once more, after a failure. */
  readonly again: () => void
  /** What failed has changed meanwhile: sent again, it would be the old words. */
  readonly forgive: () => void
}

/** What it is done to. */
export type Acted = Pick<Subject<never>, 'reload'> & Partial<Pick<Subject<never>, 'during'>>

/**
 * One thing at a time: a second tap while the first is under way does nothing.
 * @param subject what it is done to. When that has moved on meanwhile, it is shown as it stands now, beside the reason
 */
export function useActing(subject?: Acted): Acting {
  const [{ busy, failure }, setStands] = useState<Pick<Acting, 'busy' | 'failure'>>({ busy: false, failure: null })
  const running = useRef(false)
  const last = useRef<() => Promise<void>>()
  useBackOnline(failure, () => setStands({ busy: running.current, failure: { code: 'BACK_ONLINE', ...backOnline } }))
  const act: Acting['act'] = async (command, after = () => void subject?.reload()) => {
    if (running.current) return
    running.current = true
    last.current = () => act(command, after)
    setStands({ busy: true, failure: null })
    const reply = await (subject?.during === undefined ? command() : subject.during(command))
    running.current = false
    setStands({ busy: false, failure: reply.ok ? null : reply.error })
    if (reply.ok) after(reply.data)
    else if (hasMovedOn(reply.error)) void subject?.reload()
  }
  return { busy, failure, act, again: () => void last.current?.(), forgive: () => setStands({ busy: running.current, failure: null }) }
}

/** What failed for want of a network is offered again as soon as there is one: said in the place of the reason, sent at a tap. */
function useBackOnline(failure: Failure | null, offer: () => void): void {
  const latest = useRef(offer)
  latest.current = offer
  const lost = failure?.code === 'OFFLINE'
  useEffect(() => {
    if (!lost) return
    return watchNetwork((there) => {
      if (there) latest.current()
    })
  }, [lost])
}
