import { useRef } from 'react'
import { useCall, useCommand, type Called } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import type { Failure, Reply } from '@/shared/contract'
import { hasMovedOn } from '@/spine/nextStep'
import { consultations } from '../consultations'

/** What is done to the consultation on the screen, one thing at a time. */
export interface Acting {
  readonly busy: boolean
  readonly failure: Failure | null
  /** Answers whether it was done; the screen then shows what came of it. */
  readonly act: (command: () => Promise<Reply<Consultation>>) => Promise<boolean>
  /** The last thing once more, after a failure. */
  readonly again: () => void
}

/** One consultation by its id, and what is done to it. */
export function useMatter(id: string): { called: Called<Consultation>; acting: Acting } {
  const called = useCall(() => consultations.read({ id }), id)
  const { busy, failure, run } = useCommand()
  const last = useRef<() => Promise<boolean>>()
  const act: Acting['act'] = async (command) => {
    last.current = () => act(command)
    const fresh = await run(async () => {
      const reply = await command()
      // Somebody was quicker, or its time was over: show how it stands now, beside the reason.
      if (!reply.ok && hasMovedOn(reply.error)) void called.reload()
      return reply
    })
    if (fresh !== null) called.put(fresh)
    return fresh !== null
  }
  return { called, acting: { busy, failure, act, again: () => void last.current?.() } }
}
