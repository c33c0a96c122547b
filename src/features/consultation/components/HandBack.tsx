import { View } from '@tarojs/components'
import { useState } from 'react'
import { store, useActing } from '@/platform'
import { handBackReasons, handBackWords, needsWords, type HandBackReason } from '@/shared/consultation/handBack'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { useMistakes } from '@/parts/useMistakes'
import { Button, ChoiceGroup, Dialog, Stack, TextField } from '@/ui'
import { consultations } from '../consultations'
import { draftOf } from './answerDraft'

const options = handBackReasons.map((why) => ({
  value: why,
  label: handBackWords[why],
  ...(why === 'conflict' && { hint: '退回后这件不再给您看' }),
}))

/** Words are needed where the reason says nothing, and right wherever they are written. */
const mistakesIn = (why: HandBackReason | undefined, reason: string) =>
  onlyFound({
    why: why === undefined ? '请选为什么退回。' : undefined,
    reason: reason.trim() === '' && (why === undefined || !needsWords(why)) ? undefined : mistakeIn(fields.handBackReason, reason),
  })

/** 退回: for a conflict of interest, another field, no time; the next lawyer reads why, who asked does not. */
export function HandBack({ id, onGiven }: { id: string; onGiven: () => void }) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState<HandBackReason>()
  const [reason, setReason] = useState('')
  const { mistakes, check } = useMistakes(mistakesIn(why, reason))
  const { busy, failure, act, forgive } = useActing()
  const give = () => {
    if (!check()) return
    void act(
      () => consultations.handBack({ id, why, ...(reason.trim() !== '' && { reason }) }),
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
          <View>退回后别的律师可以接，答复的期限不变。提问的人看不到原因。</View>
          <ChoiceGroup label="为什么" value={why} onChange={setWhy} options={options} error={mistakes.why} />
          <TextField
            label="给下一位律师的话"
            optional={why === undefined || !needsWords(why)}
            hint="比如：对方单位是我的顾问单位"
            value={reason}
            maxLength={fields.handBackReason.max}
            onChange={(words) => {
              forgive()
              setReason(words)
            }}
            error={mistakes.reason}
          />
          {failure !== null && <FailureNotice failure={failure} onRetry={give} />}
        </Stack>
      </Dialog>
    </>
  )
}
