import { View } from '@tarojs/components'
import { noId, useDraft, useSending } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { risksIn, urgency } from '@/shared/consultation/risk'
import { isDangerous } from '@/shared/consultation/dangerous'
import { promisedHours } from '@/shared/consultation/terms'
import { fill } from '@/shared/contract/fill'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { sayMoment } from '@/shared/time'
import { HelpNow } from '@/parts/HelpNow'
import { UrgentCards } from '@/parts/UrgentCards'
import { useMistakes } from '@/parts/useMistakes'
import { Button, Card, Stack, TextArea } from '@/ui'
import { consultations } from '../consultations'
import { opened } from '../opened'
import type { Acting } from './useConsultation'

const followUp = { ...fields.question, label: '追问' }

/** The name under which the phone keeps an unsent follow-up. */
export const followUpDraft = (id: string) => `draft-follow-up-${id}` as const

/** Words of danger are not left where somebody else finds them. */
export const isCalmDraft = ({ text }: { readonly text: string }): boolean => !isDangerous(text)

/** 追问: how often and until when are said before one writes; the draft survives. */
export function FollowUp({ consultation, acting }: { consultation: Consultation; acting: Acting }) {
  const [draft, change, clear] = useDraft(followUpDraft(consultation.id), { ...noId, text: '' }, isCalmDraft)
  const { mistakes, check } = useMistakes(onlyFound({ text: mistakeIn(followUp, draft.text) }))
  const sending = useSending(acting.act, { kept: [draft, change], notify: true })
  const send = () => {
    if (!check()) return
    void sending.send((followUpId) => consultations.followUp({ id: consultation.id, followUpId, text: draft.text, ...opened() }), clear)
  }
  const write = (text: string) => {
    acting.forgive()
    change({ text, ...noId })
  }
  const risks = risksIn(draft.text)
  const until = consultation.followUpUntil === null ? '' : `，到 ${sayMoment(consultation.followUpUntil, new Date().toISOString())} 为止`
  return (
    <Card title="还有没弄懂的？" meaning={`还能追问 ${consultation.followUpsLeft} 次${until}。结束以后就不能追问了。`}>
      <Stack gap={3}>
        <UrgentCards risks={risks} announce />
        <TextArea
          label={followUp.label}
          purpose="只有您和这位律师看得到"
          value={draft.text}
          onChange={write}
          minLength={followUp.min}
          maxLength={followUp.max}
          rows={3}
          error={mistakes.text}
        />
        <HelpNow />
        {urgency(risks) === 0 && <View>{fill(`{${promisedHours(0)}}内有律师答复。没发出去的字不留在手机里。`)}</View>}
        <Button kind="quiet" block icon="send" busy={acting.busy} onPress={send}>
          追问律师
        </Button>
      </Stack>
    </Card>
  )
}
