import { useRef } from 'react'
import { useCall, useCommand, type Called } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import type { Failure, Reply } from '@/shared/contract'
import { hasMovedOn } from '@/parts/nextStep'
import { consultations } from '../consultations'

/** What is done to the consultation on the screen, one thing at a time. */
export interface Acting {
  readonly busy: boolean
  readonly failure: Failure | null
  /** Does it, shows what came of it, and then runs `after`: at the first try or at a later one. */
  readonly act: (command: () => Promise<Reply<Consultation>>, after?: () => void) => Promise<void>
  /** The last thing once more, after a failure. */
  readonly again: () => void
  /** What failed has changed meanwhile: sent again, it would be the old words. */
  readonly forgive: () => void
}

/** One consultation by its id, and what is done to it. */
export function useConsultation(id: string): { called: Called<Consultation>; acting: Acting } {
  const called = useCall(() => consultations.read({ id }), id)
  const { busy, failure, run, forgive } = useCommand()
  const last = useRef<() => Promise<void>>()
  const act: Acting['act'] = async (command, after) => {
    last.current = () => act(command, after)
    const fresh = await run(async () => {
      const reply = await command()
      // Somebody was quicker, or its time was over: show how it stands now, beside the reason.
      if (!reply.ok && hasMovedOn(reply.error)) void called.reload()
      return reply
    })
    if (fresh === null) return
    called.put(fresh)
    after?.()
  }
  return { called, acting: { busy, failure, act, again: () => void last.current?.(), forgive } }
}
