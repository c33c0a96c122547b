import { useEffect, useState } from 'react'
import { handOver, takeOver, tryToOpen, useDraft } from '@/platform'
import type { Risk } from '@/shared/consultation/cards'
import { firstSigns } from '@/shared/consultation/firstSigns'
import { unreachable } from '@/shared/contract/refusals'
import { fields } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { HelpNow } from '@/parts/HelpNow'
import { SpeakButton } from '@/parts/SpeakButton'
import { UrgentCards } from '@/parts/UrgentCards'
import { Button, Stack, TextArea } from '@/ui'

/** Only the page that sends a question hears all that is danger: until then its words lie nowhere. */
const never = () => false

/**
 * The question box. What was written stays until it is taken along to the page that sends it, as long as the app is open.
 * @param onRisks what they speak of, whenever that changes
 */
export function Question({ onRisks }: { onRisks: (risks: readonly Risk[]) => void }) {
  const [{ text }, change, clear] = useDraft('draft-home', { text: '' }, never)
  const [lost, setLost] = useState(false)
  const risks = firstSigns(text)
  useEffect(() => {
    onRisks(risks)
    // The list is made afresh at each drawing; what stands in it counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [risks.join(), onRisks])
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
      <UrgentCards risks={risks} announce />
      <TextArea
        label="您的问题"
        purpose="点“问一问”前，只在您手机上"
        value={text}
        onChange={(words) => change({ text: words })}
        rows={3}
        maxLength={fields.question.max}
        placeholder="比如：老板三个月没发工资，怎么办？"
      />
      <HelpNow />
      <SpeakButton text={text} most={fields.question.max} onWrite={(words) => change({ text: words })} />
      {lost && <FailureNotice failure={{ code: 'OFFLINE', ...unreachable.OFFLINE }} onRetry={() => void ask()} />}
      <Button kind="main" block icon="ask" onPress={() => void ask()}>
        问一问
      </Button>
    </Stack>
  )
}
