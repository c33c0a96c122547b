import { useCall, useCommand, usePageParams, wayBack } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { FailureNotice } from '@/spine/FailureNotice'
import { shellState } from '@/spine/shellState'
import { Button, Columns, Notice, PageShell, Stack, Tag } from '@/ui'
import { AnswerForm } from '../../components/AnswerForm'
import { HandBack } from '../../components/HandBack'
import { Thread } from '../../components/Thread'
import { consultations } from '../../consultations'

/** 答咨询: the question on one side, the answer on the other (below it on a phone). */
export default function Desk() {
  const { id = '' } = usePageParams()
  const called = useCall(() => consultations.read({ id }))
  const matter = called.data
  return (
    <PageShell {...wayBack} wide title={matter === null ? undefined : `${categoryName(matter.category)}咨询`} {...shellState(called)}>
      {matter !== null && (
        <Columns>
          <Stack gap={4}>
            <Standing matter={matter} />
            <Thread matter={matter} />
          </Stack>
          <Stack gap={4}>
            <Work matter={matter} onDone={called.put} />
          </Stack>
        </Columns>
      )}
    </PageShell>
  )
}

function Standing({ matter }: { matter: Consultation }) {
  const { tag, tone } = stateWords(matter)
  return <Tag tone={tone}>{matter.lawyer === null ? tag : `${tag} · ${matter.lawyer}`}</Tag>
}

/** What the lawyer may do, as the server says. */
function Work({ matter, onDone }: { matter: Consultation; onDone: (fresh: Consultation) => void }) {
  const { busy, failure, run } = useCommand()
  const act = async (command: typeof consultations.claim | typeof consultations.close) => {
    const fresh = await run(() => command({ id: matter.id }))
    if (fresh !== null) onDone(fresh)
  }
  const may = (action: Consultation['actions'][number]) => matter.actions.includes(action)
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      {may('claim') && (
        <Button kind="main" block busy={busy} onPress={() => void act(consultations.claim)}>
          接下这件咨询
        </Button>
      )}
      {may('answer') && <AnswerForm matter={matter} onSent={onDone} />}
      {may('handBack') && <HandBack id={matter.id} />}
      {may('close') && (
        <Button kind="quiet" block busy={busy} onPress={() => void act(consultations.close)}>
          结束这件咨询
        </Button>
      )}
      {matter.actions.length === 0 && <Notice tone="neutral">{waitingFor[matter.state]}</Notice>}
    </>
  )
}

const waitingFor: Record<Consultation['state'], string> = {
  waiting: '这件还没有人接。',
  claimed: '这件在别的律师手上。',
  followedUp: '这件在别的律师手上。',
  answered: '已经答复。对方可以追问；七天后没有追问，可以由您结束。',
  closed: '已经结束，对方可以评价。',
  withdrawn: '对方撤回了。',
}
