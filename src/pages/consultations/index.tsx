import { goTo } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { fill } from '@/shared/contract/fill'
import { sayMoment } from '@/shared/time'
import { MoreButton } from '@/parts/MoreButton'
import { Screen } from '@/parts/Screen'
import { Button, Card, Empty, Stack, Tag } from '@/ui'
import { useMine } from './useMine'

/** 咨询: what I asked and where it stands. Asking is possible whatever the list does. */
export default function Consultations() {
  const mine = useMine()
  const ask = (
    <Button kind="main" block icon="ask" onPress={() => void goTo('ask')}>
      问一问
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
      empty={mine.items.length === 0 && <NothingYet />}
    >
      <Stack gap={3}>
        {mine.items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        <MoreButton list={mine} />
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

function Line({ line }: { line: ConsultationLine }) {
  const { tag, tone, sentence } = stateWords(line)
  return (
    <Card
      title={line.opening}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${line.quiet ? `${sayMoment(line.askedAt)} 问的` : categoryName(line.category)}。${sentence}`}
      onPress={() => void goTo('consultation', { id: line.id })}
    />
  )
}
