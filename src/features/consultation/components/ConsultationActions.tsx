import { useState } from 'react'
import { goTo } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Dialog, Stack } from '@/ui'
import { consultations } from '../consultations'
import { EndIt } from './EndIt'
import { opened } from '../opened'
import type { Acting } from './useConsultation'

/** What the asker may do now, as the server says, and why the last thing was not done. Null when there is nothing to show. */
export function consultationActions(consultation: Consultation, acting: Acting, onClosed: () => void) {
  const may = (action: Consultation['actions'][number]) => consultation.actions.includes(action)
  const over = consultation.state === 'withdrawn'
  if (!may('close') && !may('withdraw') && !over && acting.failure === null) return null
  return (
    <Stack gap={3}>
      {acting.failure !== null && <FailureNotice failure={acting.failure} onRetry={acting.again} here="openConsultation" />}
      {may('close') && <EndIt consultation={consultation} acting={acting} onClosed={onClosed} />}
      {may('withdraw') && <Withdraw id={consultation.id} acting={acting} />}
      {over && (
        <Button kind="main" block icon="ask" onPress={() => void goTo('ask', {}, true)}>
          重新问一个
        </Button>
      )}
    </Stack>
  )
}

function Withdraw({ id, acting }: { id: string; acting: Acting }) {
  const [asking, setAsking] = useState(false)
  const withdraw = () => {
    setAsking(false)
    void acting.act(() => consultations.withdraw({ id, ...opened() }))
  }
  return (
    <>
      <Button kind="quiet" block busy={acting.busy} onPress={() => setAsking(true)}>
        不问了，撤回
      </Button>
      <Dialog
        open={asking}
        title="要撤回这个问题吗？"
        confirm="撤回"
        danger
        busy={acting.busy}
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      >
        撤回后不会再有律师答复，也不能恢复。想再问，可以重新写一个。
      </Dialog>
    </>
  )
}
