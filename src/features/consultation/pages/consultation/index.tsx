import { useState } from 'react'
import { usePageParams, wayBack } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { CalledShell } from '@/parts/CalledShell'
import { RatingPanel } from '@/parts/RatingPanel'
import { Stack } from '@/ui'
import { AskAgain, isAskedOut } from '../../components/AskAgain'
import { FollowUp } from '../../components/FollowUp'
import { consultationActions } from '../../components/ConsultationActions'
import { quickExit } from '../../components/quickExit'
import { isWaited, Standing } from '../../components/Standing'
import { Thread } from '../../components/Thread'
import { UrgentCards } from '../../components/UrgentCards'
import { useConsultation } from '../../components/useConsultation'

const titles: Record<Consultation['state'], string> = {
  waiting: '您的问题送到了',
  claimed: '律师正在看',
  followedUp: '追问送到了',
  answered: '律师答复您了',
  closed: '这件事办完了',
  withdrawn: '您撤回了这个问题',
}

/** One consultation of mine: where it stands, what was said, what I can do, and at its end how it was. */
export default function ConsultationPage() {
  const { id = '', rate } = usePageParams('consultation')
  const { called, acting } = useConsultation(id)
  const [justClosed, setJustClosed] = useState(false)
  const consultation = called.data
  const footer = consultation && consultationActions(consultation, acting, () => setJustClosed(true))
  return (
    <CalledShell
      {...wayBack}
      {...quickExit(consultation?.risks ?? [])}
      called={called}
      title={consultation === null ? '您的咨询' : titles[consultation.state]}
      urgent={consultation !== null && isWaited(consultation) && <UrgentCards risks={consultation.risks} />}
      footer={footer}
    >
      {consultation !== null && (
        <Stack gap={4}>
          {consultation.state !== 'closed' && <Standing consultation={consultation} />}
          <Thread consultation={consultation} />
          {consultation.actions.includes('followUp') && <FollowUp consultation={consultation} acting={acting} />}
          {consultation.rated !== null && <RatingPanel rated={consultation.rated} arrive={justClosed || rate !== undefined} />}
          {isAskedOut(consultation) && <AskAgain consultation={consultation} />}
        </Stack>
      )}
    </CalledShell>
  )
}
