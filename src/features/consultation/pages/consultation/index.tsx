import { useEffect, useState } from 'react'
import { goTo, usePageParams, type Subject } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { unreadable } from '@/shared/consultation/life'
import { UrgentCards } from '@/parts/UrgentCards'
import { quickExit } from '@/parts/quickExit'
import { RatingPanel } from '@/parts/RatingPanel'
import { Screen } from '@/parts/Screen'
import { Stack } from '@/ui'
import { AskAgain, isAskedOut } from '../../components/AskAgain'
import { consultationActions } from '../../components/ConsultationActions'
import { FollowUp } from '../../components/FollowUp'
import { NextWays } from '../../components/NextWays'
import { isWaited, Standing } from '../../components/Standing'
import { PutAway } from '../../components/PutAway'
import { Thread } from '../../components/Thread'
import { useConsultation } from '../../components/useConsultation'

const titles: Record<Consultation['state'], string> = {
  waiting: '您的问题送到了',
  claimed: '律师正在看',
  followedUp: '追问送到了',
  answered: '律师答复您了',
  closed: '这件事办完了',
  withdrawn: '您撤回了这个问题',
}

/** A lawyer who came here is told so in lawyers' words: whoever it is refused to by these is one. */
const forLawyers: readonly string[] = unreadable

function titleOf({ data, error }: Subject<Consultation>): string {
  if (data === null) return error !== null && forLawyers.includes(error.code) ? '接咨询' : '您的咨询'
  if (!data.mine) return '答咨询'
  return data.ending === 'unsolved' ? '先到这里了' : titles[data.state]
}

/** One consultation of mine: where it stands, what was said, what I can do, and at its end how it was. */
export default function ConsultationPage() {
  const { id = '', rate } = usePageParams('consultation')
  const { subject, acting } = useConsultation(id)
  const [justClosed, setJustClosed] = useState(false)
  // Hidden, and its time is over: nothing of it stays in sight beside the reason.
  const isShut = subject.data?.hidden === true && subject.error?.code === 'NOT_FOUND'
  const shown = isShut ? ({ ...subject, data: null, state: 'failed' } as const) : subject
  const known = shown.data
  // The page of who asked says 您的问题: a lawyer reads it at the desk.
  const theirs = known !== null && !known.mine
  useEffect(() => {
    if (theirs) void goTo('desk', { id }, true)
  }, [theirs, id])
  return (
    <Screen
      {...quickExit(known !== null && (known.quiet || known.hidden))}
      subject={shown}
      title={titleOf(shown)}
      urgent={known !== null && !theirs && isWaited(known) && <UrgentCards risks={known.risks} />}
      footer={known && !theirs && consultationActions(known, acting, () => setJustClosed(true))}
    >
      {(consultation) => (
        <Stack gap={4}>
          {consultation.mine && consultation.state !== 'closed' && <Standing consultation={consultation} />}
          {consultation.ending === 'unsolved' && <NextWays />}
          <Thread consultation={consultation} />
          {consultation.actions.includes('followUp') && <FollowUp consultation={consultation} acting={acting} />}
          {consultation.rated !== null && <RatingPanel rated={consultation.rated} arrive={justClosed || rate !== undefined} />}
          {isAskedOut(consultation) && <AskAgain consultation={consultation} />}
          <PutAway consultation={consultation} acting={acting} />
        </Stack>
      )}
    </Screen>
  )
}
