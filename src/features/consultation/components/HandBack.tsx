import { View } from '@tarojs/components'
import { useState } from 'react'
import { store, useActing } from '@/platform'
import { fields, mistakeIn } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Dialog, Stack, TextField } from '@/ui'
import { consultations } from '../consultations'
import { draftOf } from './answerDraft'

/** 退回: for a conflict of interest or illness; the reason stays in the history. */
export function HandBack({ id, onGiven }: { id: string; onGiven: () => void }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { busy, failure, act } = useActing()
  const give = () => {
    const missing = mistakeIn(fields.handBackReason, reason)
    setError(missing)
    if (missing !== undefined) return
    void act(
      () => consultations.handBack({ id, reason }),
      () => {
        // It is no longer this lawyer's consultation: nothing of it stays on the phone.
        store(draftOf(id), null)
        setOpen(false)
        onGiven()
      },
    )
  }
  return (
    <>
      <Button kind="quiet" block onPress={() => setOpen(true)}>
        我不方便答，退回
      </Button>
      <Dialog open={open} title="退回这件咨询？" confirm="退回" busy={busy} onConfirm={give} onCancel={() => setOpen(false)}>
        <Stack gap={3}>
          <View>退回后别的律师可以接，答复的期限不变。</View>
          <TextField
            label="原因"
            hint="比如：和对方单位有利害关系"
            value={reason}
            maxLength={fields.handBackReason.max}
            onChange={setReason}
            error={error}
          />
          {failure !== null && <FailureNotice failure={failure} onRetry={give} />}
        </Stack>
      </Dialog>
    </>
  )
}
