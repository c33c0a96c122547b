import { useEffect, useState } from 'react'
import { goTo, reveal, useCall, useCommand, useWide } from '@/platform'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { hasMovedOn } from '@/parts/nextStep'
import { consultations } from '../consultations'

/** The three lists of a duty lawyer. */
export type QueueListName = 'waiting' | 'inHand' | 'answeredByMe'

/** Where the page says why something was not done. */
export const failurePlace = 'queue-failure'

/** A duty lawyer's lists, taking one, and (in a wide window) the one that is open beside them. */
export function useQueue() {
  const called = useCall(() => consultations.queue({}))
  const wide = useWide()
  const [list, setList] = useState<QueueListName>('waiting')
  const [open, setOpen] = useState<string | null>(null)
  const [claiming, setClaiming] = useState('')
  const { busy, failure, run, forgive } = useCommand()

  const show = (id: string) => {
    if (wide) setOpen(id)
    else void goTo('desk', { id })
  }
  const claim = async ({ id }: ConsultationLine) => {
    setClaiming(id)
    const taken = await run(async () => {
      const reply = await consultations.claim({ id })
      // Somebody was quicker: the list is fetched afresh, below the reason.
      if (!reply.ok && hasMovedOn(reply.error)) void called.reload()
      return reply
    })
    if (taken === null) return
    if (wide) setList('inHand')
    show(id)
  }
  // The reason stands at the top, the button may be far below.
  useEffect(() => {
    if (failure !== null) reveal(failurePlace)
  }, [failure])
  const turnTo = (next: QueueListName) => {
    forgive()
    setList(next)
  }
  const next = () => {
    setOpen(null)
    setList('waiting')
    void called.reload()
  }
  return { called, wide, list, turnTo, open: wide ? open : null, show, claim, next, busy, claiming, failure }
}
