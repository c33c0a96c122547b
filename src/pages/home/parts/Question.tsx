import { useState } from 'react'
import { handOver, takeOver, tryToOpen, useDraft } from '@/platform'
import { unreachable } from '@/shared/contract/refusals'
import { fields } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { SpeakButton } from '@/parts/SpeakButton'
import { Button, Stack, TextArea } from '@/ui'

/** The question box. What was written stays until it is taken along to the page that sends it. */
export function Question() {
  const [{ text }, change, clear] = useDraft('draft-home', { text: '' })
  const [lost, setLost] = useState(false)
  const ask = async () => {
    if (text.trim() !== '') handOver('ask', text.trim())
    const opened = await tryToOpen({ page: 'ask', params: {} })
    setLost(!opened)
    // What was not taken along stays where it was written.
    if (opened) clear()
    else takeOver('ask')
  }
  return (
    <Stack gap={3}>
      <TextArea
        label="您的问题"
        purpose="点“问一问”前，只在您手机上"
        value={text}
        onChange={(words) => change({ text: words })}
        rows={3}
        maxLength={fields.question.max}
        placeholder="比如：老板三个月没发工资，怎么办？"
      />
      <SpeakButton text={text} most={fields.question.max} onWrite={(words) => change({ text: words })} />
      {lost && <FailureNotice failure={{ code: 'OFFLINE', ...unreachable.OFFLINE }} onRetry={() => void ask()} />}
      <Button kind="main" block icon="ask" onPress={() => void ask()}>
        问一问
      </Button>
    </Stack>
  )
}
