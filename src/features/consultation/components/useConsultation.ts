import { useActing, useSubject, type Acting as Doing, type Pace, type Subject } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import type { Reply } from '@/shared/contract'
import { consultations } from '../consultations'
import { opened } from '../opened'

/** What is done to the consultation on the screen; what each command answers is how it stands now, and is shown. */
export interface Acting extends Omit<Doing, 'act'> {
  readonly act: (command: () => Promise<Reply<Consultation>>, after?: (fresh: Consultation) => void) => Promise<void>
}

/** While an answer is owed, it is looked for; one that was answered or has ended is seen at each return. An hour costs eighteen calls. */
const paces: Readonly<Partial<Record<Consultation['state'], Pace>>> = {
  waiting: { first: 30, slowest: 240 },
  claimed: { first: 30, slowest: 240 },
  followedUp: { first: 30, slowest: 240 },
}

/** One consultation by its id, and what is done to it. */
export function useConsultation(id: string): { subject: Subject<Consultation>; acting: Acting } {
  const subject = useSubject(() => consultations.read({ id, ...opened() }), { about: id, refresh: ({ state }) => paces[state] })
  const { act, ...acting } = useActing(subject)
  const show: Acting['act'] = (command, after) =>
    act(command, (fresh) => {
      subject.put(fresh)
      after?.(fresh)
    })
  return { subject, acting: { ...acting, act: show } }
}
