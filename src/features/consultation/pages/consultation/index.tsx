import { useState } from 'react'
import { usePageParams, wayBack } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { CalledShell } from '@/parts/CalledShell'
import { RatingPanel } from '@/parts/RatingPanel'
import { Stack } from '@/ui'
import { AskAgain, isAskedOut } from '../../components/AskAgain'
import { FollowUp } from '../../components/FollowUp'
import { matterActions } from '../../components/MatterActions'
import { quickExit } from '../../components/quickExit'
import { isWaited, Standing } from '../../components/Standing'
import { Thread } from '../../components/Thread'
import { UrgentCards } from '../../components/UrgentCards'
import { useMatter } from '../../components/useMatter'

const titles: Record<Consultation['state'], string> = {
  waiting: '您的问题送到了',
  claimed: '律师正在看',
  followedUp: '追问送到了',
  answered: '律师答复您了',
  closed: '这件事办完了',
  withdrawn: '您撤回了这个问题',
}

/** One consultation of mine: where it stands, what was said, what I can do, and at its end how it was. */
export default function Matter() {
  const { id = '', rate } = usePageParams('consultation')
  const { called, acting } = useMatter(id)
  const [justClosed, setJustClosed] = useState(false)
  const matter = called.data
  const footer = matter && matterActions(matter, acting, () => setJustClosed(true))
  return (
    <CalledShell
      {...wayBack}
      {...quickExit(matter?.risks ?? [])}
      called={called}
      title={matter === null ? '您的咨询' : titles[matter.state]}
      urgent={matter !== null && isWaited(matter) && <UrgentCards risks={matter.risks} />}
      footer={footer}
    >
      {matter !== null && (
        <Stack gap={4}>
          {matter.state !== 'closed' && <Standing matter={matter} />}
          <Thread matter={matter} />
          {matter.actions.includes('followUp') && <FollowUp matter={matter} acting={acting} />}
          {matter.rated !== null && <RatingPanel rated={matter.rated} arrive={justClosed || rate !== undefined} />}
          {isAskedOut(matter) && <AskAgain matter={matter} />}
        </Stack>
      )}
    </CalledShell>
  )
}
