import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, useActing, useSending } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { fields, mistakeIn } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, CallButton, Sheet, Stack, TextField } from '@/ui'
import { consultations } from '../consultations'
import { opened } from '../opened'
import type { Acting } from './useConsultation'

/** 藏起来, and back into the list: what the server allows of both. */
export function PutAway({ consultation: { id, actions }, acting }: { consultation: Consultation; acting: Acting }) {
  const [open, setOpen] = useState(false)
  if (actions.includes('unhide'))
    return (
      <Button kind="link" icon="list" busy={acting.busy} onPress={() => void acting.act(() => consultations.unhide({ id, ...opened() }))}>
        不藏了，放回列表
      </Button>
    )
  if (!actions.includes('hide')) return null
  return (
    <>
      <Button kind="link" icon="lock" onPress={() => setOpen(true)}>
        共用这个手机？藏起来
      </Button>
      <Sheet open={open} title="藏起来" onClose={() => setOpen(false)}>
        <Hide id={id} />
      </Sheet>
    </>
  )
}

/** What it means, the way out for who forgets the words, then the words. */
function Hide({ id }: { id: string }) {
  const [phrase, setPhrase] = useState('')
  const [error, setError] = useState<string>()
  const { act, busy, failure } = useActing()
  const sending = useSending<{ id: string }>(act)
  const hide = () => {
    const missing = mistakeIn(fields.phrase, phrase)
    setError(missing)
    if (missing !== undefined) return
    void sending.send(
      (hideId) => consultations.hide({ id, hideId, phrase }),
      () => void goTo('consultations'),
    )
  }
  const write = (words: string) => {
    setError(undefined)
    setPhrase(words)
  }
  return (
    <Stack gap={4}>
      <View>首页、列表、消息里都不再有它。律师照常看、照常答；有了答复，只说“您的事项有新进展”。</View>
      <View>要看的时候，到“咨询”最下面点“用暗语打开”，写下您的暗语。</View>
      <TextField
        label="您的暗语"
        hint="一句只有您想得到的话，别用生日、电话"
        value={phrase}
        onChange={write}
        maxLength={fields.phrase.max}
        error={error}
      />
      <View>请记牢：我们不存暗语，忘了谁也打不开。那时打 12348，或到窗口，请律师再告诉您一遍。</View>
      {failure !== null && <FailureNotice failure={failure} onRetry={hide} />}
      <Button kind="main" block icon="lock" busy={busy} onPress={hide}>
        藏起来
      </Button>
      <CallButton phone="12348" label="先问一问" block />
    </Stack>
  )
}
