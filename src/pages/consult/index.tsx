import { connect, goTo, useCall } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { consultation, ConsultationLine } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { shellState } from '@/spine/shellState'
import { Button, Card, Empty, PageShell, Stack, Tag } from '@/ui'

const consultations = connect<typeof consultation>('consultation')

/** 咨询: what I asked and where it stands. */
export default function Consult() {
  const mine = useCall(() => consultations.mine({}))
  const ask = (
    <Button kind="main" block icon="ask" onPress={() => void goTo('ask')}>
      问一问
    </Button>
  )
  return (
    <PageShell title="您的咨询" {...shellState(mine)} footer={ask}>
      {mine.data?.length === 0 ? (
        <Empty title="您还没有问过" icon="chat">
          把遇到的事写下来，值班律师 24 小时内答复，不收钱。答复会出现在这里。
        </Empty>
      ) : (
        <Stack gap={3}>
          {mine.data?.map((line) => (
            <Matter key={line.id} line={line} />
          ))}
        </Stack>
      )}
    </PageShell>
  )
}

function Matter({ line }: { line: ConsultationLine }) {
  const { tag, tone, sentence } = stateWords(line)
  return (
    <Card
      title={line.opening}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${categoryName(line.category)}。${sentence}`}
      onPress={() => void goTo('matter', { id: line.id })}
    />
  )
}
