import { useEffect, useState } from 'react'
import { goTo, reveal, useActing, useSubject, useWide, type Pace } from '@/platform'
import type { ConsultationLine, QueueList } from '@/shared/consultation/contract'
import { consultations } from '../consultations'

/** Where the page says why something was not done. */
export const failurePlace = 'queue-failure'

/** New questions come, and others take them, all day; danger must not stand unseen. */
const pace: Pace = { first: 30, slowest: 120 }

export type Queue = ReturnType<typeof useQueue>

/** A duty lawyer's lists, taking one, and (in a wide window) the one that is open beside them. */
export function useQueue() {
  const subject = useSubject(() => consultations.queue({}), { refresh: pace })
  const wide = useWide()
  const [list, setList] = useState<QueueList>('waiting')
  const [open, setOpen] = useState<string | null>(null)
  const [claiming, setClaiming] = useState('')
  const { busy, failure, act, forgive } = useActing(subject)

  const show = (id: string) => {
    if (wide) setOpen(id)
    else void goTo('desk', { id })
  }
  const claim = ({ id }: ConsultationLine) => {
    setClaiming(id)
    void act(
      () => consultations.claim({ id }),
      () => {
        if (wide) setList('inHand')
        show(id)
      },
    )
  }
  // The reason stands at the top, the button may be far below.
  useEffect(() => {
    if (failure !== null) reveal(failurePlace)
  }, [failure])
  const turnTo = (next: QueueList) => {
    forgive()
    setList(next)
  }
  const next = () => {
    setOpen(null)
    setList('waiting')
    void subject.reload()
  }
  return { subject, wide, list, turnTo, open: wide ? open : null, show, claim, next, busy, claiming, failure }
}
