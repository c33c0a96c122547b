import { goTo } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { FailureNotice } from '@/parts/FailureNotice'
import { shellState } from '@/parts/shellState'
import { Button, Card, Empty, PageShell, Stack, Tag } from '@/ui'
import { useMine, type Mine } from './useMine'

/** 咨询: what I asked and where it stands. Asking is possible whatever the list does. */
export default function Consultations() {
  const mine = useMine()
  const ask = (
    <Button kind="main" block icon="ask" onPress={() => void goTo('ask')}>
      问一问
    </Button>
  )
  // Nobody is known in a plain browser: nothing was asked from here, which is no failure.
  const stranger = mine.called.error?.code === 'NOT_SIGNED_IN'
  return (
    <PageShell title="您的咨询" {...(stranger ? {} : shellState(mine.called))} footer={ask}>
      {stranger || mine.called.data?.length === 0 ? <NothingYet /> : <List mine={mine} />}
    </PageShell>
  )
}

function NothingYet() {
  return (
    <Empty title="您还没有问过" icon="chat">
      把遇到的事写下来，值班律师 24 小时内答复，不收钱。答复会出现在这里。
    </Empty>
  )
}

function List({ mine: { called, lines, more, bringing } }: { mine: Mine }) {
  return (
    <Stack gap={3}>
      {called.error !== null && <FailureNotice failure={called.error} onRetry={() => void called.reload()} />}
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      {bringing.failure !== null && <FailureNotice failure={bringing.failure} here="openConsultations" />}
      {more !== null && (
        <Button kind="quiet" block busy={bringing.busy} onPress={more}>
          看更早的
        </Button>
      )}
    </Stack>
  )
}

function Line({ line }: { line: ConsultationLine }) {
  const { tag, tone, sentence } = stateWords(line)
  return (
    <Card
      title={line.opening}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${categoryName(line.category)}。${sentence}`}
      onPress={() => void goTo('consultation', { id: line.id })}
    />
  )
}
