import { shorten } from '@/shared/shorten'
import { View } from '@tarojs/components'
import { goTo, handOver, useDraft } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import { fill } from '@/shared/contract/fill'
import { consultationRefusals } from '@/shared/consultation/refusals'
import { Button, Notice } from '@/ui'
import { followUpDraft, isCalmDraft } from './FollowUp'

/** True where there is an answer and nothing more can be asked about it. */
export const isAskedOut = ({ mine, state, actions }: Consultation): boolean =>
  mine && (state === 'answered' || state === 'closed') && !actions.includes('followUp')

/** Why nothing more can be asked here, and where it can. A follow-up that was written and not sent goes along. */
export function AskAgain({ consultation }: { consultation: Consultation }) {
  const [{ text }, , clear] = useDraft(followUpDraft(consultation.id), { text: '' }, isCalmDraft)
  const unsent = text.trim() !== ''
  const ask = async () => {
    if (unsent) handOver('ask', text)
    clear()
    await goTo('ask')
  }
  const action = (
    <Button kind="quiet" icon="ask" onPress={() => void ask()}>
      {unsent ? '用这些话重新问一个' : '重新问一个'}
    </Button>
  )
  return (
    <Notice title={unsent ? '您写的追问还没送出' : '还有不明白的？'} action={action}>
      {unsent && <View>{`“${shorten(text, 60)}”`}</View>}
      <View>{why(consultation)}</View>
    </Notice>
  )
}

function why({ state, followUpsLeft }: Consultation): string {
  if (state === 'closed') return fill(consultationRefusals.ALREADY_ENDED.message)
  return fill((followUpsLeft > 0 ? consultationRefusals.FOLLOW_UP_TOO_LATE : consultationRefusals.FOLLOW_UPS_USED).message)
}
