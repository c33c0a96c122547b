import { useState } from 'react'
import { useCall, useCommand, usePageParams, wayBack } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { FailureNotice } from '@/spine/FailureNotice'
import { RatingPanel } from '@/spine/RatingPanel'
import { shellState } from '@/spine/shellState'
import { Button, Dialog, Notice, PageShell, Stack } from '@/ui'
import { FollowUp } from '../../components/FollowUp'
import { Thread } from '../../components/Thread'
import { consultations } from '../../consultations'

/** One consultation of mine: where it stands, what was said, what I can do, and at its end how it was. */
export default function Matter() {
  const { id = '' } = usePageParams()
  const called = useCall(() => consultations.read({ id }))
  const matter = called.data
  return (
    <PageShell {...wayBack} title={matter === null ? undefined : titles[matter.state]} {...shellState(called)} footer={matter && <Actions matter={matter} onDone={called.put} />}>
      {matter !== null && (
        <Stack gap={4}>
          {matter.state !== 'closed' && <Standing matter={matter} />}
          <Thread matter={matter} />
          {matter.actions.includes('followUp') && <FollowUp matter={matter} onSent={called.put} />}
          {matter.recordId !== null && matter.mine && <RatingPanel recordId={matter.recordId} />}
        </Stack>
      )}
    </PageShell>
  )
}

const titles: Record<Consultation['state'], string> = {
  waiting: '您的问题送到了',
  claimed: '律师正在看',
  followedUp: '追问送到了',
  answered: '律师答复您了',
  closed: '这件事办完了',
  withdrawn: '您撤回了这个问题',
}

function Standing({ matter }: { matter: Consultation }) {
  const { tag, tone, sentence } = stateWords(matter)
  return (
    <Notice tone={tone} title={tag}>
      {sentence}
    </Notice>
  )
}

/** The buttons come from what the server says may be done. */
function Actions({ matter, onDone }: { matter: Consultation; onDone: (fresh: Consultation) => void }) {
  const { busy, failure, run } = useCommand()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    const fresh = await run(() => consultations.close({ id: matter.id }))
    if (fresh !== null) onDone(fresh)
  }
  const withdraw = async () => {
    setAsking(false)
    const fresh = await run(() => consultations.withdraw({ id: matter.id }))
    if (fresh !== null) onDone(fresh)
  }
  if (!matter.actions.includes('close') && !matter.actions.includes('withdraw')) return null
  return (
    <Stack gap={3}>
      {failure !== null && <FailureNotice failure={failure} />}
      {matter.actions.includes('close') && (
        <Button kind="main" block icon="rate" busy={busy} onPress={() => void end()}>
          问题解决了，评一评
        </Button>
      )}
      {matter.actions.includes('withdraw') && (
        <Button kind="quiet" block busy={busy} onPress={() => setAsking(true)}>
          不问了，撤回
        </Button>
      )}
      <Dialog open={asking} title="要撤回这个问题吗？" confirm="撤回" danger busy={busy} onConfirm={() => void withdraw()} onCancel={() => setAsking(false)}>
        撤回后律师看不到了。想再问，可以重新写一个。
      </Dialog>
    </Stack>
  )
}
