import { newId, useCommand, useDraft } from '@/platform'
import { textLimits, type Consultation } from '@/shared/consultation/contract'
import { sayMoment } from '@/shared/time'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, Card, Stack, TextArea } from '@/ui'
import { useState } from 'react'
import { consultations } from '../consultations'
import { missingIn } from './useQuestion'

/** 追问: how often and until when are said before one writes; the draft survives. */
export function FollowUp({ matter, onSent }: { matter: Consultation; onSent: (fresh: Consultation) => void }) {
  const [draft, change, clear] = useDraft(`draft-follow-up-${matter.id}`, { id: '', text: '' })
  const [error, setError] = useState<string>()
  const { busy, failure, run } = useCommand()
  const send = async () => {
    const missing = missingIn(draft.text)
    setError(missing)
    if (missing !== undefined) return
    const followUpId = draft.id === '' ? newId() : draft.id
    change({ id: followUpId })
    const fresh = await run(() => consultations.followUp({ id: matter.id, followUpId, text: draft.text }))
    if (fresh === null) return
    clear()
    onSent(fresh)
  }
  const until = matter.followUpUntil === null ? '' : `，到 ${sayMoment(matter.followUpUntil)} 为止`
  return (
    <Card title="还有没弄懂的？" meaning={`还能追问 ${matter.followUpsLeft} 次${until}。`}>
      <Stack gap={3}>
        <TextArea label="追问" value={draft.text} onChange={(text) => change({ text, id: '' })} maxLength={textLimits.question.max} rows={3} error={error} />
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
        <Button kind="quiet" block busy={busy} onPress={() => void send()}>
          追问律师
        </Button>
      </Stack>
    </Card>
  )
}
