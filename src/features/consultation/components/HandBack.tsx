import { useState } from 'react'
import { goTo, useCommand } from '@/platform'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, Dialog, Stack, TextField } from '@/ui'
import { consultations } from '../consultations'

/** 退回: for a conflict of interest or illness; the reason stays in the history. */
export function HandBack({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, failure, run } = useCommand()
  const give = async () => {
    const given = await run(() => consultations.handBack({ id, reason }))
    if (given !== null) await goTo('queue', {}, true)
  }
  return (
    <>
      <Button kind="quiet" block onPress={() => setOpen(true)}>
        我不方便答，退回
      </Button>
      <Dialog open={open} title="退回这件咨询？" confirm="退回" busy={busy} onConfirm={() => void give()} onCancel={() => setOpen(false)}>
        <Stack gap={3}>
          退回后别的律师可以接，答复的期限不变。
          <TextField label="原因" value={reason} maxLength={200} onChange={setReason} />
          {failure !== null && <FailureNotice failure={failure} />}
        </Stack>
      </Dialog>
    </>
  )
}
