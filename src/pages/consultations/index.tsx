import { goTo } from '@/platform'
import { fill } from '@/shared/contract/fill'
import { ConsultationCard } from '@/parts/ConsultationCard'
import { MoreButton } from '@/parts/MoreButton'
import { Screen } from '@/parts/Screen'
import { Button, Empty, Stack } from '@/ui'
import { useMine } from './useMine'

/** 咨询: what I asked and where it stands. Asking is possible whatever the list does. */
export default function Consultations() {
  const mine = useMine()
  const ask = (
    <Button kind="main" block icon="ask" onPress={() => void goTo('ask')}>
      问一问
    </Button>
  )
  // There for everybody: it tells nobody whether something is hidden.
  const byPhrase = (
    <Button kind="link" onPress={() => void goTo('phrase')}>
      用暗语打开
    </Button>
  )
  // Nobody is known in a plain browser: nothing was asked from here, which is no failure.
  const stranger = mine.subject.error?.code === 'NOT_SIGNED_IN'
  return (
    <Screen
      tab
      subject={stranger ? undefined : mine.subject}
      title="您的咨询"
      footer={ask}
      empty={
        mine.items.length === 0 && (
          <Stack gap={3}>
            <NothingYet />
            {byPhrase}
          </Stack>
        )
      }
    >
      <Stack gap={3}>
        {mine.items.map((line) => (
          <ConsultationCard key={line.id} line={line} />
        ))}
        <MoreButton list={mine} />
        {byPhrase}
      </Stack>
    </Screen>
  )
}

function NothingYet() {
  return (
    <Empty title="您还没有问过" icon="chat">
      {fill('把遇到的事写下来，值班律师 {consultation.answerWithinHours}内答复，不收钱。答复会出现在这里。')}
    </Empty>
  )
}
