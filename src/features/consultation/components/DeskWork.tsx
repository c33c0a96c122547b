import type { Consultation } from '@/shared/consultation/contract'
import type { Ending } from '@/shared/consultation/handBack'
import { fill } from '@/shared/contract/fill'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Notice } from '@/ui'
import { consultations } from '../consultations'
import { AnswerForm } from './AnswerForm'
import { HandBack } from './HandBack'
import type { Acting } from './useConsultation'

/** What the lawyer may do now, as the server says; where there is nothing, what it waits for. `onNext` leads to the queue. */
export function DeskWork({ consultation, acting, onNext }: { consultation: Consultation; acting: Acting; onNext: () => void }) {
  const may = (action: Consultation['actions'][number]) => consultation.actions.includes(action)
  return (
    <>
      {acting.failure !== null && !may('answer') && (
        <FailureNotice failure={acting.failure} onRetry={acting.again} here="openConsultation" />
      )}
      {may('claim') && (
        <Button
          kind="main"
          block
          icon="add"
          busy={acting.busy}
          onPress={() => void acting.act(() => consultations.claim({ id: consultation.id }))}
        >
          接下这件咨询
        </Button>
      )}
      {may('answer') && <AnswerForm consultation={consultation} acting={acting} />}
      {may('handBack') && <HandBack id={consultation.id} onGiven={onNext} />}
      {may('close') && (
        <Button kind="quiet" block busy={acting.busy} onPress={() => void acting.act(() => consultations.close({ id: consultation.id }))}>
          结束这件咨询
        </Button>
      )}
      {consultation.actions.length === 0 && <Waits {...consultation} onNext={onNext} />}
    </>
  )
}

function Waits({ state, ending, onNext }: Pick<Consultation, 'state' | 'ending'> & { onNext: () => void }) {
  const action = (
    <Button kind="quiet" icon="next" onPress={onNext}>
      看下一件
    </Button>
  )
  return (
    <Notice tone={state === 'answered' ? 'good' : 'neutral'} announce action={action}>
      {state === 'closed' && ending !== null ? endedBy[ending] : fill(waitingFor[state])}
    </Notice>
  )
}

const endedBy: Record<Ending, string> = {
  solved: '对方说解决了，已经结束，可以评价。',
  unsolved: '对方说还没解决，先到这里。已经结束，可以评价。',
  byLawyer: '由律师结束了，对方可以评价。',
}

const waitingFor: Record<Consultation['state'], string> = {
  waiting: '这件要等别的律师来接。',
  claimed: '这件在别的律师手上。',
  followedUp: '这件在别的律师手上。',
  answered: '已经答复。对方可以追问；{consultation.followUpDays}后没有追问，可以由您结束。',
  closed: '已经结束，对方可以评价。',
  withdrawn: '对方撤回了，不用再答。',
}
